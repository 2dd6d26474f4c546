-- Objects that do not touch the unit they were declared for.
with unit as materialized (
    select geom, kind || ' ' || name as name
    from planning.admin_unit
    where id = :unit
)
select
    object.number, coalesce(object.code, '#' || object.number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(object.geom), 4326), 7) as place, count(*) over () as total,
    unit.name as unit
from import_object object, unit
where object.usable
  and not st_intersects(unit.geom, object.geom)
order by object.number
limit 100
