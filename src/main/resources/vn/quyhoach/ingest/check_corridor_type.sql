-- Roads, power lines and water courses by their class that no rule of set-backs will know, for their kind is missing.
select
    number, coalesce(code, '#' || number) as subject,
    case when usable then st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) end as place,
    count(*) over () as total, class_code as value, cast(:type_field as text) as field
from import_object
where :dimension = 1
  and object_type is null
  and class_code ~ '^(ROAD|POWER_LINE|WATER_SOURCE)'
order by number
limit 100
