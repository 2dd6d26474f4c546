-- Objects of another kind than the layer's.
select
    number, coalesce(code, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) as place, count(*) over () as total,
    geometrytype(geom) as type, case :dimension when 2 then 'MULTIPOLYGON' when 1 then 'MULTILINESTRING' else 'MULTIPOINT' end as wanted
from import_object
where geom is not null and not st_isempty(geom)
  and (st_dimension(geom) <> :dimension or geometrytype(geom) = 'GEOMETRYCOLLECTION')
order by number
limit 100
