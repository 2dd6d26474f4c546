-- After the last row: which objects can be measured, and the indexes that the checks use.
update import_object
set usable = true
where geom is not null and not st_isempty(geom) and st_dimension(geom) = :dimension and st_isvalid(geom)
  and geometrytype(geom) <> 'GEOMETRYCOLLECTION';
create index on import_object using gist (geom);
create index on import_object (code);
analyze import_object
