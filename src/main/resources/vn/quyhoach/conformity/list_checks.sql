-- Checks, the newest first, from behind (:before, :before_id). :own are the units an officer answers for, with one metre of
-- grace along borders: theirs are the checks that lie in them and those they made; null for who answers for all.
with own as (
    select st_buffer(st_union(geom), 1) as ground
    from planning.admin_unit
    where id = any(cast(:own as bigint[]))
)
select done.id, done.number, done.created_at, done.as_of, done.verdict, done.project_class, done.rule_pack,
       done.result ->> 'name' as name, done.result -> 'project' as project, done.result -> 'reason' as reason,
       (done.result -> 'footprint' ->> 'areaM2')::double precision as area_m2,
       (done.result -> 'footprint' ->> 'lengthM')::double precision as length_m,
       last.decision, last.verdict as decided_verdict
from planning.conformity_check done
left join lateral (
    -- what an officer said of it last
    select decision, verdict
    from planning.check_decision
    where check_id = done.id
    order by id desc
    limit 1
) last on true
where (done.created_at, done.id) < (cast(:before as timestamptz), cast(:before_id as uuid))
  and (cast(:project as bigint) is null or done.project_id = :project)
  and (cast(:verdict as text) is null or done.verdict = :verdict)
  and (cast(:since as timestamptz) is null or done.created_at >= :since)
  and (cast(:until as timestamptz) is null or done.created_at < :until)
  and (cast(:unit as bigint) is null
       or st_intersects(done.footprint, (select geom from planning.admin_unit where id = :unit)))
  and (cast(:own as bigint[]) is null
       or done.created_by = :caller
       or st_covers((select ground from own), done.footprint))
order by done.created_at desc, done.id desc
limit :limit
