-- The ground of an object of a published version, in one of :seen, the layers the caller may see; without a layer the id
-- is one of an area.
with object as (
    select id, layer_id, plan_version_id, geom from planning.zone where id = :id
    union all
    select id, layer_id, plan_version_id, geom from planning.zone_line where id = :id and layer_id = :layer
    union all
    select id, layer_id, plan_version_id, geom from planning.zone_point where id = :id and layer_id = :layer
)
select st_asewkb(object.geom) as ground
from object
join planning.plan_version version
    on version.id = object.plan_version_id and version.status in ('IN_FORCE', 'SUPERSEDED')
where object.layer_id = any(:seen)
  and (cast(:layer as text) is null or object.layer_id = :layer)
