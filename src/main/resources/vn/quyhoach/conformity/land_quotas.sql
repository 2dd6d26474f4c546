-- The quotas of plan versions that a kind of project uses up, for the next year that has one, by version, the largest unit
-- first; with what each registered project of the same kinds takes there already: approved, not cancelled. Hectares.
with quota as (
    -- the nearest year at or after the one asked for, by version, unit and class
    select distinct on (quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code) quota.*
    from planning.land_quota quota
    where quota.plan_version_id = any(:versions)
      and :kind = any(quota.project_classes)
      and quota.year >= :year
    order by quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code, quota.year
),
taken as (
    select quota.id as quota_id, project.id as project_id, sum(part.area_ha order by part.location_id) as area_ha
    from quota
    join planning.project_location_unit part on part.unit_id = quota.unit_id
    join planning.project_location location on location.id = part.location_id
    join planning.project project on project.id = location.project_id
    where project.project_class = any(quota.project_classes)
      and project.status in ('PREPARING', 'UNDER_CONSTRUCTION', 'COMPLETED', 'PAUSED')
    group by quota.id, project.id
    having sum(part.area_ha) > 0
)
select quota.plan_version_id, quota.class_scheme, quota.class_code, class.name_vi as class_vi, class.name_en as class_en,
       quota.unit_id, unit.kind || ' ' || unit.name as unit, quota.year, quota.area_ha as quota_ha,
       coalesce(array_agg(taken.project_id order by taken.project_id) filter (where taken.project_id is not null), '{}')
           as projects,
       coalesce(array_agg(taken.area_ha order by taken.project_id) filter (where taken.project_id is not null), '{}')
           as areas_ha
from quota
join planning.admin_unit unit on unit.id = quota.unit_id
join planning.land_use_class class on class.scheme = quota.class_scheme and class.code = quota.class_code
left join taken on taken.quota_id = quota.id
group by quota.id, quota.plan_version_id, quota.class_scheme, quota.class_code, class.name_vi, class.name_en,
         quota.unit_id, unit.kind, unit.name, unit.area_m2, quota.year, quota.area_ha
order by quota.plan_version_id, unit.area_m2 desc, quota.unit_id, quota.class_scheme, quota.class_code
