-- The algorithm of a check for all places at once, in one statement by somebody who knows PostGIS: the share of each area
-- on a grid of 1 mm, whether it is a sliver (nothing is left of it half the tolerance inside, or it is below 1 m² and a
-- thousandth of the place), how far away what is near lies, how much of the place is in a corridor of 20 m, and what of it
-- no zone covers. Uses, quotas, programme, restricted ground, reasons and the record are not asked for.
with area as (
    select footprint.ctid as place, object.id, object.plan_version_id,
           object.layer_id = 'land-allocation' as zoning,
           st_intersection(object.geom, footprint.geom, 0.001) as part,
           st_distance(object.geom, footprint.geom) as distance,
           st_area(footprint.geom) as whole,
           case object.position_basis
               when 'LEGAL_BOUNDARY' then 1
               else coalesce(object.source_scale, version.base_scale, 50000) * 0.0005
           end as tolerance
    from public.footprint
    join planning.zone object on st_dwithin(object.geom, footprint.geom, :areas)
    join planning.plan_version version on version.id = object.plan_version_id
    where object.plan_version_id = any(:versions) and object.layer_id = any(:layers)
),
share as (
    select place, plan_version_id, zoning, part, whole, distance, st_area(part) as m2,
           st_isempty(st_buffer(part, -tolerance / 2)) or st_area(part) < greatest(1, whole / 1000) as sliver
    from area
),
gap as (
    select place, plan_version_id, max(whole) - st_area(st_union(part, 0.001)) as m2
    from share
    where zoning
    group by place, plan_version_id
),
line as (
    select st_distance(line.geom, footprint.geom) - line.outer_offset_m as distance,
           st_area(st_intersection(st_buffer(line.geom, line.outer_offset_m + 20), footprint.geom, 0.001)) as m2
    from public.footprint
    join planning.zone_line line on st_dwithin(line.geom, footprint.geom, :lines)
    where line.plan_version_id = any(:versions) and line.layer_id = any(:layers)
),
work as (
    select st_distance(work.geom, footprint.geom) as distance
    from public.footprint
    join planning.zone_point work on st_dwithin(work.geom, footprint.geom, :lines)
    where work.plan_version_id = any(:versions) and work.layer_id = any(:layers)
)
select (select count(*) from share) + (select count(*) from line) + (select count(*) from work) as pairs,
       (select sum(m2) filter (where not sliver) / 1e6 from share) as km2,
       (select sum(distance) from share) + (select sum(distance) from line) + (select sum(distance) from work) as metres,
       (select count(*) from gap where m2 > 1) as gaps,
       (select sum(m2) from line) as corridors
