-- The same by somebody who knows PostGIS: corridors by distance, so that every join uses its index.
select sum(pairs) as pairs, sum(area) as area
from (
    select count(*) as pairs, sum(st_area(st_intersection(object.geom, footprint.geom))) as area
    from public.footprint
    join planning.zone object on st_intersects(object.geom, footprint.geom)
    join planning.plan_version version on version.id = object.plan_version_id and version.status = 'IN_FORCE'
    union all
    select count(*), sum(st_area(st_intersection(st_buffer(object.geom, object.outer_offset_m + 17), footprint.geom)))
    from public.footprint
    join planning.zone_line object on st_dwithin(object.geom, footprint.geom, object.outer_offset_m + 17)
    join planning.plan_version version on version.id = object.plan_version_id and version.status = 'IN_FORCE'
    union all
    select count(*), sum(st_area(st_intersection(st_buffer(object.geom::geometry, 17), footprint.geom)))
    from public.footprint
    join planning.zone_point object on st_dwithin(object.geom, footprint.geom, 17)
    join planning.plan_version version on version.id = object.plan_version_id and version.status = 'IN_FORCE'
) part
