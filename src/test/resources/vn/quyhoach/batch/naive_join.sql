-- What somebody writes who wants it in one statement: every place with everything that the plans in force draw, corridors
-- as buffers of their axes.
with drawn as (
    select geom, plan_version_id from planning.zone
    union all
    select st_buffer(geom, outer_offset_m + 17), plan_version_id from planning.zone_line
    union all
    select st_buffer(geom::geometry, 17), plan_version_id from planning.zone_point
)
select count(*) as pairs, sum(st_area(st_intersection(drawn.geom, footprint.geom))) as area
from public.footprint
join drawn on st_intersects(drawn.geom, footprint.geom)
join planning.plan_version version on version.id = drawn.plan_version_id and version.status = 'IN_FORCE'
