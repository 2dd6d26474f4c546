-- Classes that take more land in the declared unit, or in the province where none is declared, than the version allots to
-- them in the last year that has a quota; 0.5 % more is how maps are drawn.
with unit as materialized (
    select id, geom, kind || ' ' || name as name
    from planning.admin_unit
    where case when cast(:unit as bigint) is null then level = 'province' else id = cast(:unit as bigint) end
),
quota as (
    select distinct on (quota.unit_id, quota.class_code) quota.class_code, quota.area_ha, quota.year, unit.geom, unit.name
    from planning.land_quota quota
    join unit on unit.id = quota.unit_id
    where quota.plan_version_id = :version and quota.class_scheme = :scheme
    order by quota.unit_id, quota.class_code, quota.year desc
),
taken as (
    select class_code, geom from import_object where usable and :dimension = 2
    union all
    select class_code, geom from planning.zone
    where not :replace and plan_version_id = :version and layer_id = :layer and class_scheme = :scheme
),
compared as (
    select quota.class_code, quota.year, quota.name, quota.area_ha, sum(st_area(taken.geom)) / 10000 as drawn_ha
    from quota
    join taken on taken.class_code = quota.class_code and st_intersects(quota.geom, st_pointonsurface(taken.geom))
    group by quota.class_code, quota.year, quota.name, quota.area_ha
)
select
    0 as number, class_code as subject, null::text as place, count(*) over () as total,
    to_char(drawn_ha, 'FM999999990.00') as "drawnHa", to_char(area_ha, 'FM999999990.00') as "quotaHa", cast(year as text) as year, name as unit
from compared
where drawn_ha > area_ha * 1.005
order by drawn_ha - area_ha desc
limit 100
