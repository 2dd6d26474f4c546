-- One statement by somebody who knows PostGIS, for the numbers a check rests on: what each area has of the place on a grid
-- of 1 mm, how near it is within the tolerance, and how far each line and work is. :ground is EWKB in the national system.
with asked as (
    select st_geomfromewkb(:ground) as geom
)
select count(*) as objects, sum(measure) as measure
from (
    select st_area(st_intersection(object.geom, asked.geom, 0.001)) as measure
    from asked
    join planning.zone object on st_dwithin(object.geom, asked.geom, :areas)
    where object.plan_version_id = any(:versions) and object.layer_id = any(:layers)
    union all
    select st_distance(line.geom, asked.geom)
    from asked
    join planning.zone_line line on st_dwithin(line.geom, asked.geom, :lines)
    where line.plan_version_id = any(:versions) and line.layer_id = any(:layers)
    union all
    select st_distance(work.geom, asked.geom)
    from asked
    join planning.zone_point work on st_dwithin(work.geom, asked.geom, :lines)
    where work.plan_version_id = any(:versions) and work.layer_id = any(:layers)
) drawn
