-- What the objects of a file are laid beside, once for an import: what the draft keeps, the objects in force along the
-- outside of the declared unit, the objects of the plan's version before in the unit, and the unit.
drop table if exists pg_temp.import_reference;
create temporary table import_reference on commit drop as
with unit as materialized (
    select geom, st_buffer(geom, 20) as ground from planning.admin_unit where id = cast(:unit as bigint)
),
version as (
    select version.id, version.plan_id, plan.level, coalesce(version.valid_from, current_date) as day
    from planning.plan_version version
    join planning.plan on plan.id = version.plan_id
    where version.id = :version
),
kept as materialized (
    select zone.id, zone.code, zone.geom
    from planning.zone
    where plan_version_id = :version and layer_id = :layer and not :replace
),
-- the plans of the same level that hold on the day the draft is meant for
in_force as (
    select other.id
    from version
    join planning.plan on plan.level = version.level
    join planning.plan_version other on other.plan_id = plan.id and other.id <> version.id
    where other.status in ('IN_FORCE', 'SUPERSEDED')
      and daterange(other.valid_from, other.valid_to) @> version.day
),
previous as (
    select before.id
    from version
    join planning.plan_version before on before.plan_id = version.plan_id and before.id <> version.id
    where before.status in ('IN_FORCE', 'SUPERSEDED')
    order by before.valid_from desc
    limit 1
)
select cast('KEPT' as text) as side, id as number, code, geom from kept
union all
select 'NEIGHBOUR', zone.id, zone.code, zone.geom
from unit
join planning.zone on st_intersects(unit.ground, zone.geom)
where zone.plan_version_id in (select id from in_force)
  and zone.layer_id = :layer
  and not st_intersects(unit.geom, st_pointonsurface(zone.geom))
  and not exists (select from kept where st_intersects(kept.geom, st_pointonsurface(zone.geom)))
union all
select 'PREVIOUS', zone.id, zone.code, zone.geom
from previous
join planning.zone on zone.plan_version_id = previous.id
left join unit on true
where zone.layer_id = :layer
  and (unit.geom is null
       or st_covers(unit.geom, zone.geom)
       or (st_intersects(unit.geom, zone.geom) and st_area(st_intersection(unit.geom, zone.geom)) > 1))
union all
select 'UNIT', cast(:unit as bigint), '', unit.geom from unit;
create index on import_reference using gist (geom);
analyze import_reference
