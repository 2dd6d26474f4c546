-- Less than a check asks, for the cheapest statement there is: areas are cut where they lie under a place, in whatever
-- digits, and lines and works are buffered by 17 m; nothing is known of what is near.
with drawn as (
    select geom, plan_version_id, layer_id from planning.zone
    union all
    select st_buffer(geom, outer_offset_m + 17), plan_version_id, layer_id from planning.zone_line
    union all
    select st_buffer(geom::geometry, 17), plan_version_id, layer_id from planning.zone_point
)
select count(*) as pairs, sum(st_area(st_intersection(drawn.geom, footprint.geom))) / 1e6 as km2
from public.footprint
join drawn on st_intersects(drawn.geom, footprint.geom)
where drawn.plan_version_id = any(:versions) and drawn.layer_id = any(:layers)
