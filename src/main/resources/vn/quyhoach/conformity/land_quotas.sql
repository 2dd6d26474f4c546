-- The quotas of plan versions that a kind of project uses up, in the units a ground lies in, for the next year that has
-- one; with what registered projects of the same kinds take there already: approved, not cancelled, not :project itself.
-- :ground is EWKB in the national system. Areas in hectares, taken where project and unit meet.
with asked as (
    select st_geomfromewkb(:ground) as geom
),
quota as (
    -- the nearest year at or after the one asked for, by version, unit and class
    select distinct on (quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code) quota.*
    from planning.land_quota quota
    where quota.plan_version_id = any(:versions)
      and :kind = any(quota.project_classes)
      and quota.year >= :year
    order by quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code, quota.year
)
select quota.plan_version_id, quota.class_scheme, quota.class_code, class.name_vi as class_vi, class.name_en as class_en,
       quota.unit_id, unit.kind || ' ' || unit.name as unit, quota.year, quota.area_ha as quota_ha,
       coalesce(taken.area_ha, 0) as committed_ha, coalesce(taken.projects, 0) as projects,
       st_area(st_intersection(unit.geom, asked.geom)) / 10000 as footprint_ha
from quota
cross join asked
join planning.admin_unit unit on unit.id = quota.unit_id and st_intersects(unit.geom, asked.geom)
join planning.land_use_class class on class.scheme = quota.class_scheme and class.code = quota.class_code
left join lateral (
    select count(distinct project.id) as projects,
           sum(st_area(case when st_covers(unit.geom, location.geom) then location.geom
                            else st_intersection(unit.geom, location.geom) end)
               order by location.id) / 10000 as area_ha
    from planning.project project
    join planning.project_location location on location.project_id = project.id
    where project.project_class = any(quota.project_classes)
      and project.status in ('PREPARING', 'UNDER_CONSTRUCTION', 'COMPLETED', 'PAUSED')
      and project.id is distinct from cast(:project as bigint)
      and st_dimension(location.geom) = 2
      and st_intersects(unit.geom, location.geom)
) taken on true
where st_area(st_intersection(unit.geom, asked.geom)) > 0
order by quota.plan_version_id, unit.area_m2 desc, quota.unit_id, quota.class_scheme, quota.class_code
