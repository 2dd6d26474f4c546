-- After the last row: which objects are of the layer's kind and valid, so that checks of place may look at them, and
-- the indexes of the checks. A second table and no update of the first: an index over updated rows is not used by the
-- transaction that updated them, and the search for overlaps would compare each object with each.
create temporary table import_object on commit drop as
select
    raw.*,
    raw.geom is not null and not st_isempty(raw.geom) and st_dimension(raw.geom) = :dimension
        and geometrytype(raw.geom) <> 'GEOMETRYCOLLECTION' and st_isvalid(raw.geom) as usable
from import_row raw;
drop table import_row;
create index on import_object using gist (geom);
create index on import_object (code);
analyze import_object
