-- A page of the past checks, the newest first, with what is needed to judge them again.
select past.id, past.number, past.created_at, past.as_of, past.project_class, past.verdict, past.rule_pack,
       past.result ->> 'name' as name,
       cast(coalesce(past.result ->> 'accuracyM', '0') as double precision) as accuracy_m,
       st_asewkb(past.footprint) as ground,
       cast(coalesce(past.result ->> 'indicative', 'false') as boolean) as indicative
from planning.conformity_check past
where (past.created_at, past.id) < (cast(:created_at as timestamptz), cast(:id as uuid))
  and past.as_of >= :from
  and (cast(:to as date) is null or past.as_of < :to)
order by past.created_at desc, past.id desc
limit :limit
