-- Why checks do not hold any more, one row a reason: a version of a plan came into force that draws something at the place
-- or follows one that did (PLAN), the version it was made with is withdrawn (PLAN_WITHDRAWN), other rules are in force
-- (RULE_PACK), the project moved (FOOTPRINT). A check of a past day is told only of what was put in force since it was made.
-- :restricted are layers that not everybody may see: what they draw is told to nobody. :setback is the widest of the rules.
with asked as (
    select id, created_at, as_of, rule_pack, project_id, project_ground, footprint,
           array(select (plan -> 'version' ->> 'id')::bigint
                 from jsonb_array_elements(result -> 'plans') plan) as versions,
           coalesce((result ->> 'accuracyM')::double precision, 0) as accuracy_m
    from planning.conformity_check
    where id = any(:ids)
),
newer as (
    -- versions that a check does not rest on and should, each with what it did rest on of the same plan
    select asked.id, asked.footprint, asked.accuracy_m, version.id as version_id, version.plan_id, version.number,
           greatest(version.published_at, version.valid_from::timestamptz) as since,
           coalesce(version.base_scale, 0) as base_scale,
           array(select own.id
                 from planning.plan_version own
                 where own.plan_id = version.plan_id and own.id = any(asked.versions || version.id)) as drawn
    from asked
    join planning.plan_version version
        on version.status in ('IN_FORCE', 'SUPERSEDED')
        and version.valid_from <= cast(:today as date)
        and (version.valid_to is null or version.valid_to > asked.as_of)
        and (version.valid_from <= asked.as_of     -- or it would be among its versions; no clock tells which came first
             or version.published_at > asked.created_at
             or (version.valid_from > asked.as_of and version.valid_from > cast(asked.created_at as date)))
        and version.id <> all(asked.versions)
)
select newer.id, 'PLAN' as reason, newer.version_id::text as subject, plan.code || ' ' || newer.number as what, newer.since
from newer
join planning.plan plan on plan.id = newer.plan_id
where exists (
    -- as far as its sheet, or the accuracy of the place, leaves open: half a millimetre of a provincial one is 50 m
    select
    from planning.plan_object object
    where object.plan_version_id = any(newer.drawn)
      and object.layer_id <> all(:restricted)
      and st_dwithin(object.geom, newer.footprint, greatest(50, newer.accuracy_m, 0.0005 * newer.base_scale)))
or exists (
    -- the few that are drawn more coarsely have indexes of their own
    select
    from planning.plan_object object
    where object.plan_version_id = any(newer.drawn)
      and object.layer_id <> all(:restricted)
      and object.source_scale > 100000
      and object.position_basis <> 'INDICATIVE_SYMBOL'
      and st_dwithin(object.geom, newer.footprint, 0.0005 * object.source_scale))
or exists (
    -- a line that laws keep up to :setback metres from, measured from an edge that may be far from its axis
    select
    from planning.zone_line line
    where line.plan_version_id = any(newer.drawn)
      and line.layer_id <> all(:restricted)
      and line.object_type is not null
      and st_dwithin(line.geom, newer.footprint, 50 + :setback + (select max(outer_offset_m) from planning.zone_line))
      and st_dwithin(line.geom, newer.footprint, 50 + :setback + line.outer_offset_m))
union all
select asked.id, 'PLAN_WITHDRAWN', version.id::text, plan.code || ' ' || version.number, null
from asked
join planning.plan_version version
    on version.id = any(asked.versions)
    and (version.status not in ('IN_FORCE', 'SUPERSEDED') or version.withdrawn_at > asked.created_at)
join planning.plan plan on plan.id = version.plan_id
union all
-- what a version draws at the place was corrected since
select asked.id, 'PLAN_CORRECTED', min(version.id)::text, plan.code || ' ' || version.number, max(correction.decided_at)
from asked
join planning.correction correction
    on correction.plan_version_id = any(asked.versions)
    and correction.status = 'CONFIRMED'
    and correction.decided_at > asked.created_at
    and correction.layer_id <> all(:restricted)
join planning.plan_version version on version.id = correction.plan_version_id
join planning.plan plan on plan.id = version.plan_id
where st_dwithin(correction.geom_before, asked.footprint, greatest(50, asked.accuracy_m) + :setback)
group by asked.id, plan.code, version.number
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
