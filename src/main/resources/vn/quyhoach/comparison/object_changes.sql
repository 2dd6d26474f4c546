-- How the objects of a layer differ between two versions, told apart by their code: each is counted once, under the
-- first that applies. Areas are those of whole objects, in the later version where they are there. Only objects with
-- ground in the unit (:unit), where the later version has them: half a metre in from its border, or those that only
-- touch it would come along.
with ground as materialized (
    select st_buffer(unit.geom, -0.5) as geom
    from publish.units unit
    where unit.id = :unit
),
started as (
    select feature.code, ${class} as class_code, feature.area_m2, feature.geom,
           (feature.name, feature.name_en, feature.position_basis, feature.source_scale, feature.legal_basis,
            feature.attributes)::text as words
    from ${from_view} feature
    where feature.version_id = :from_version
),
ended as (
    select feature.code, ${class} as class_code, feature.area_m2, feature.geom,
           (feature.name, feature.name_en, feature.position_basis, feature.source_scale, feature.legal_basis,
            feature.attributes)::text as words
    from ${to_view} feature
    where feature.version_id = :to_version
)
select case
           when started.code is null then 'ADDED'
           when ended.code is null then 'REMOVED'
           when started.class_code <> ended.class_code then 'RECLASSIFIED'
           when not (started.geom = ended.geom) then 'REDRAWN'
           when started.words <> ended.words then 'DESCRIBED'
           else 'UNCHANGED'
       end as change,
       count(*) as objects,
       sum(coalesce(ended.area_m2, started.area_m2) order by code) as area_m2
from started
full join ended using (code)
join ground on st_intersects(ground.geom, coalesce(ended.geom, started.geom))
group by 1
