-- Part of that only: what each area has of each place on a grid of 1 mm, which areas lie within the tolerance, and how far
-- each line and work is that a rule may reach from.
select count(*) as pairs, sum(measure) filter (where area) / 1e6 as km2
from (
    select true as area, st_area(st_intersection(object.geom, footprint.geom, 0.001)) as measure
    from public.footprint
    join planning.zone object on st_dwithin(object.geom, footprint.geom, :areas)
    where object.plan_version_id = any(:versions) and object.layer_id = any(:layers)
    union all
    select false, st_distance(line.geom, footprint.geom)
    from public.footprint
    join planning.zone_line line on st_dwithin(line.geom, footprint.geom, :lines)
    where line.plan_version_id = any(:versions) and line.layer_id = any(:layers)
    union all
    select false, st_distance(work.geom, footprint.geom)
    from public.footprint
    join planning.zone_point work on st_dwithin(work.geom, footprint.geom, :lines)
    where work.plan_version_id = any(:versions) and work.layer_id = any(:layers)
) drawn
