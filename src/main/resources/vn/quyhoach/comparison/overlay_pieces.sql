-- The pieces of some units' ground (:units) for layers whose objects may lie over each other: each class is compared
-- with itself, its ground counted once. A class has ground in both versions (from_class and to_class), in the first
-- only (to_class is null), or in the second only (from_class is null). :least is not needed here, nor are codes.
with ground as materialized (
    select unit.id as unit_id, unit.geom
    from publish.units unit
    where unit.id = any (cast(:units as bigint[]))
),
started as materialized (
    select ground.unit_id, feature.class_code, st_union(
               case when st_covers(ground.geom, feature.geom) then feature.geom
                    else st_collectionextract(st_intersection(feature.geom, ground.geom), 3) end
               order by feature.code) as geom
    from ground
    join ${from_view} feature on st_intersects(ground.geom, feature.geom)
    where feature.version_id = :from_version
    group by ground.unit_id, feature.class_code
),
ended as materialized (
    select ground.unit_id, feature.class_code, st_union(
               case when st_covers(ground.geom, feature.geom) then feature.geom
                    else st_collectionextract(st_intersection(feature.geom, ground.geom), 3) end
               order by feature.code) as geom
    from ground
    join ${to_view} feature on st_intersects(ground.geom, feature.geom)
    where feature.version_id = :to_version
    group by ground.unit_id, feature.class_code
),
both_versions as materialized (
    select unit_id, class_code, started.geom as started, ended.geom as ended
    from started
    full join ended using (unit_id, class_code)
)
select unit_id, null as from_code, null as to_code, class_code as from_class, class_code as to_class,
       case when started = ended then started else st_collectionextract(st_intersection(started, ended), 3) end as geom
from both_versions
where started is not null and ended is not null
union all
select unit_id, null, null, class_code, null,
       case when ended is null then started else st_collectionextract(st_difference(started, ended), 3) end
from both_versions
where started is not null and (ended is null or not (started = ended))
union all
select unit_id, null, null, null, class_code,
       case when started is null then ended else st_collectionextract(st_difference(ended, started), 3) end
from both_versions
where ended is not null and (started is null or not (started = ended))
