-- Classes that are not in the list of the layer: land-use codes of a generation for land allocation, else our own.
with known as (
    select code from planning.land_use_class where :land_use and scheme = :scheme
    union
    select code from planning.layer_class where not :land_use and layer_id = :layer
)
select
    number, coalesce(code, '#' || number) as subject,
    case when usable then st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) end as place,
    count(*) over () as total, class_code as value
from import_object
where class_code is not null
  and class_code not in (select code from known)
order by number
limit 100
