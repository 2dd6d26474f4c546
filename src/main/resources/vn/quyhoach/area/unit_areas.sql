-- The areas of a layer's classes in some units (:units), in square metres, the parts in a fixed order so that the sum is
-- the same every time; every part counts, however small, so that units add up. What lies wholly inside is not cut.
with ground as materialized (
    select unit.id as unit_id, unit.geom
    from publish.units unit
    where unit.id = any (cast(:units as bigint[]))
),
part as (
    select ground.unit_id, feature.id, ${scheme} as class_scheme, feature.class_code,
           -- in this direction PostGIS prepares the ground once
           case
               when st_covers(ground.geom, feature.geom) then feature.geom
               else st_intersection(feature.geom, ground.geom)
           end as geom
    from ground
    join ${view} feature on st_intersects(ground.geom, feature.geom)
    where ${matching}
),
measured as (
    select part.*, st_area(part.geom) as area_m2
    from part
)
select unit_id, class_scheme, class_code, sum(area_m2 order by id) as area_m2
from measured
where area_m2 > 0
group by unit_id, class_scheme, class_code
union all
-- the ground covered by at least one of them; where areas may lie over each other it is less than their sum
select unit_id, null, null, st_area(st_union(geom order by id))
from measured
where :overlapping and area_m2 > 0
group by unit_id
