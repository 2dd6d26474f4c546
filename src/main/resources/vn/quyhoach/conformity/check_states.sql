-- Why checks do not hold any more, one row a reason: a version of a plan came into force that draws something at the place
-- or follows one that did (PLAN), the version it was made with is withdrawn (PLAN_WITHDRAWN), other rules are in force
-- (RULE_PACK), the project moved (FOOTPRINT). A check of a past day is told only of what was put in force since it was made.
-- :restricted are layers that not everybody may see: what they draw is told to nobody.
with asked as (
    select id, created_at, as_of, rule_pack, project_id, project_ground, footprint,
           array(select (plan -> 'version' ->> 'id')::bigint
                 from jsonb_array_elements(result -> 'plans') plan) as versions
    from planning.conformity_check
    where id = any(:ids)
)
select asked.id, 'PLAN' as reason, version.id::text as subject, plan.code || ' ' || version.number as what,
       greatest(version.published_at, version.valid_from::timestamptz) as since
from asked
join planning.plan_version version
    on version.status in ('IN_FORCE', 'SUPERSEDED')
    and version.valid_from <= cast(:today as date)
    and (version.valid_to is null or version.valid_to > asked.as_of)
    and (version.valid_from <= asked.as_of     -- or it would be among its versions; no clock tells which came first
         or version.published_at > asked.created_at
         or (version.valid_from > asked.as_of and version.valid_from > cast(asked.created_at as date)))
    and version.id <> all(asked.versions)
join planning.plan plan on plan.id = version.plan_id
where exists (
    select
    from planning.plan_object object
    where object.plan_version_id = any(asked.versions || version.id)
      and object.plan_version_id in (select id from planning.plan_version where plan_id = version.plan_id)
      and object.layer_id <> all(:restricted)
      and st_dwithin(object.geom, asked.footprint, 50))
union all
select asked.id, 'PLAN_WITHDRAWN', version.id::text, plan.code || ' ' || version.number, null
from asked
join planning.plan_version version on version.id = any(asked.versions) and version.status not in ('IN_FORCE', 'SUPERSEDED')
join planning.plan plan on plan.id = version.plan_id
union all
select asked.id, 'RULE_PACK', pack.code || '@' || pack.digest, pack.code || ' ' || pack.version, pack.activated_at
from asked
cross join lateral (
    -- of the active packs that hold on the day, the one activated last
    select *
    from planning.rule_pack
    where status = 'ACTIVE'
      and valid_from <= asked.as_of
      and (valid_to is null or valid_to > asked.as_of)
    order by activated_at desc, id desc
    limit 1
) pack
where asked.rule_pack <> pack.code || '@' || pack.digest
union all
select asked.id, 'FOOTPRINT', asked.project_id::text, coalesce(project.code, ''), project.changed_at
from asked
left join planning.project project on project.id = asked.project_id
where asked.project_ground is distinct from planning.project_mark(asked.project_id)
order by 1, 2, 3
