-- Objects that leave every province ever registered by more than 100 m; none where none is registered.
with province as materialized (
    select st_buffer(st_union(geom), 100) as ground
    from planning.admin_unit
    where level = 'province'
)
select
    object.number, coalesce(object.code, '#' || object.number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(object.geom), 4326), 7) as place, count(*) over () as total
from import_object object, province
where object.usable
  and province.ground is not null
  and not st_covers(province.ground, object.geom)
order by object.number
limit 100
