-- Objects of an adjustment that differ from its base beyond the area it replaces: new or changed ones that reach out of
-- it, and ones that are gone although they do. One whose ground changed within the area only is as it should be, as long
-- as all else that is said of it stayed. A centimetre is left for rounding.
with scope as (
    select plan_version_id, base_version_id, st_buffer(area, 0.01) as area, layers
    from planning.version_scope
    where plan_version_id = :version
),
present as (
    select object.layer_id, object.code, object.geom, to_jsonb(object) - array['id', 'plan_version_id', 'geom', 'area_m2', 'length_m'] as said
    from planning.plan_object object
    join scope on scope.plan_version_id = object.plan_version_id
    where cast(:layer as text) is null or object.layer_id = :layer
),
base as (
    select object.layer_id, object.code, object.geom, to_jsonb(object) - array['id', 'plan_version_id', 'geom', 'area_m2', 'length_m'] as said
    from planning.plan_object object
    join scope on scope.base_version_id = object.plan_version_id
    where cast(:layer as text) is null or object.layer_id = :layer
)
select coalesce(present.layer_id, base.layer_id) || '/' || coalesce(present.code, base.code) as what
from present
full join base on base.layer_id = present.layer_id and base.code = present.code
cross join scope
where not (base.code is not null and present.code is not null
           and st_asbinary(base.geom) = st_asbinary(present.geom) and base.said = present.said)
  and case
      when scope.layers is not null then coalesce(present.layer_id, base.layer_id) <> all(scope.layers)
      when base.code is null then not st_coveredby(present.geom, scope.area)
      when present.code is null then not st_coveredby(base.geom, scope.area)
      else not (st_coveredby(base.geom, scope.area) and st_coveredby(present.geom, scope.area))
           and not (base.said = present.said and st_coveredby(st_symdifference(base.geom, present.geom), scope.area))
  end
order by what
limit 5
