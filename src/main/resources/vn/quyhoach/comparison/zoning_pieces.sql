-- The pieces of some units' ground (:units) by the class each had in one version of a layer and has in another, for
-- layers whose objects do not lie over each other. A piece is an object that both versions draw alike, or what two
-- objects have in common, or what is left of one where the other version draws nothing. Pieces do not overlap, so their
-- areas add up to the ground that either version covers. Units keep the joins small: nothing is compared across them.
with ground as materialized (
    select unit.id as unit_id, unit.geom
    from publish.units unit
    where unit.id = any (cast(:units as bigint[]))
),
started as materialized (
    -- in this direction PostGIS prepares the ground once
    select ground.unit_id, ground.geom as ground, st_covers(ground.geom, feature.geom) as inside,
           feature.id, feature.code, ${class} as class_code, feature.geom
    from ground
    join ${from_view} feature on st_intersects(ground.geom, feature.geom)
    where feature.version_id = :from_version
),
ended as materialized (
    select ground.unit_id, ground.geom as ground,
           feature.id, feature.code, ${class} as class_code, feature.geom
    from ground
    join ${to_view} feature on st_intersects(ground.geom, feature.geom)
    where feature.version_id = :to_version
),
kept as materialized (
    -- drawn alike to the last coordinate, which is nearly all of a plan that is adjusted: nothing to overlay
    select started.unit_id, started.id as from_id, ended.id as to_id,
           started.code as from_code, ended.code as to_code,
           started.class_code as from_class, ended.class_code as to_class,
           started.inside, started.ground, started.geom
    from started
    join ended on ended.unit_id = started.unit_id and ended.geom = started.geom
),
started_anew as materialized (
    select unit_id, id, code, class_code,
           case when inside then geom else st_collectionextract(st_intersection(geom, ground), 3) end as geom
    from started
    where not exists (select from kept where kept.unit_id = started.unit_id and kept.from_id = started.id)
),
ended_anew as materialized (
    select unit_id, id, code, class_code,
           case when st_covers(ground, geom) then geom
                else st_collectionextract(st_intersection(geom, ground), 3) end as geom
    from ended
    where not exists (select from kept where kept.unit_id = ended.unit_id and kept.to_id = ended.id)
),
shared as materialized (
    select started_anew.unit_id, started_anew.id as from_id, ended_anew.id as to_id,
           started_anew.code as from_code, ended_anew.code as to_code,
           started_anew.class_code as from_class, ended_anew.class_code as to_class,
           st_collectionextract(st_intersection(started_anew.geom, ended_anew.geom), 3) as geom
    from started_anew
    join ended_anew on ended_anew.unit_id = started_anew.unit_id and st_intersects(started_anew.geom, ended_anew.geom)
),
-- objects whose common parts are less than themselves; :least (m²) is what the arithmetic of shared borders leaves
left_open as materialized (
    select started_anew.unit_id, started_anew.id
    from started_anew
    left join shared on shared.unit_id = started_anew.unit_id and shared.from_id = started_anew.id
    group by started_anew.unit_id, started_anew.id, started_anew.geom
    having st_area(started_anew.geom) - coalesce(sum(st_area(shared.geom)), 0) > :least
),
newly_drawn as materialized (
    select ended_anew.unit_id, ended_anew.id
    from ended_anew
    left join shared on shared.unit_id = ended_anew.unit_id and shared.to_id = ended_anew.id
    group by ended_anew.unit_id, ended_anew.id, ended_anew.geom
    having st_area(ended_anew.geom) - coalesce(sum(st_area(shared.geom)), 0) > :least
),
lost as (
    select unit_id, started_anew.code as from_code, null as to_code,
           started_anew.class_code as from_class, null as to_class,
           coalesce(st_collectionextract(st_difference(started_anew.geom, cut.geom), 3), started_anew.geom) as geom
    from left_open
    join started_anew using (unit_id, id)
    left join (select unit_id, from_id as id, st_union(geom) as geom
               from shared
               where (unit_id, from_id) in (select unit_id, id from left_open)
               group by unit_id, from_id) cut using (unit_id, id)
),
gained as (
    select unit_id, null as from_code, ended_anew.code as to_code,
           null as from_class, ended_anew.class_code as to_class,
           coalesce(st_collectionextract(st_difference(ended_anew.geom, cut.geom), 3), ended_anew.geom) as geom
    from newly_drawn
    join ended_anew using (unit_id, id)
    left join (select unit_id, to_id as id, st_union(geom) as geom
               from shared
               where (unit_id, to_id) in (select unit_id, id from newly_drawn)
               group by unit_id, to_id) cut using (unit_id, id)
)
select unit_id, from_code, to_code, from_class, to_class,
       case when inside then geom else st_collectionextract(st_intersection(geom, ground), 3) end as geom
from kept
union all
select unit_id, from_code, to_code, from_class, to_class, geom from shared
union all
select unit_id, from_code, to_code, from_class, to_class, geom from lost
union all
select unit_id, from_code, to_code, from_class, to_class, geom from gained
