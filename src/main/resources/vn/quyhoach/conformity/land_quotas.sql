-- The quotas of plan versions that a kind of project uses up, for the next year that has one, in all units or those :ground
-- (EWKB in the national system) lies in; with what each registered project of the same kinds takes there already: approved,
-- not cancelled. Areas in hectares, taken where project and unit meet. What lies wholly in a unit, as nearly all does, is
-- not cut by it.
with asked as (
    select st_geomfromewkb(cast(:ground as bytea)) as geom
),
quota as (
    -- the nearest year at or after the one asked for, by version, unit and class
    select distinct on (quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code) quota.*
    from planning.land_quota quota
    where quota.plan_version_id = any(:versions)
      and :kind = any(quota.project_classes)
      and quota.year >= :year
    order by quota.plan_version_id, quota.unit_id, quota.class_scheme, quota.class_code, quota.year
),
touched as (
    select quota.*, unit.kind || ' ' || unit.name as unit, unit.area_m2 as unit_area_m2, unit.geom as unit_geom,
           case when st_covers(unit.geom, asked.geom) then st_area(asked.geom)
                else st_area(st_intersection(unit.geom, asked.geom)) end / 10000 as footprint_ha
    from quota
    cross join asked
    join planning.admin_unit unit
        on unit.id = quota.unit_id and (asked.geom is null or st_intersects(unit.geom, asked.geom))
),
commitment as materialized (
    -- few of the register: told by kind and state before any of them is looked at on the ground
    select project.id as project_id, project.project_class, location.id, location.geom
    from planning.project project
    join planning.project_location location on location.project_id = project.id
    where project.project_class in (select unnest(project_classes) from touched)
      and project.status in ('PREPARING', 'UNDER_CONSTRUCTION', 'COMPLETED', 'PAUSED')
      and st_dimension(location.geom) = 2
)
select touched.plan_version_id, touched.class_scheme, touched.class_code, class.name_vi as class_vi,
       class.name_en as class_en, touched.unit_id, touched.unit, touched.year, touched.area_ha as quota_ha,
       touched.footprint_ha, taken.projects, taken.areas_ha
from touched
join planning.land_use_class class on class.scheme = touched.class_scheme and class.code = touched.class_code
cross join lateral (
    select coalesce(array_agg(project_id order by project_id), '{}') as projects,
           coalesce(array_agg(area_ha order by project_id), '{}') as areas_ha
    from (
        select commitment.project_id,
               sum(st_area(case when st_covers(touched.unit_geom, commitment.geom) then commitment.geom
                                else st_intersection(touched.unit_geom, commitment.geom) end)
                   order by commitment.id) / 10000 as area_ha
        from commitment
        where commitment.project_class = any(touched.project_classes)
          and st_intersects(touched.unit_geom, commitment.geom)
        group by commitment.project_id
    ) project
) taken
order by touched.plan_version_id, touched.unit_area_m2 desc, touched.unit_id, touched.class_scheme, touched.class_code
