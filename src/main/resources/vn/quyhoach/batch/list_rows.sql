-- A page of the result, in the order of the file. :outcome is a verdict, REFUSED or WAITING; all where null.
select line.number, line.code, line.name, line.project_class, line.project_id, line.problem, line.notes,
       coalesce(done.verdict, case when line.problem is null then 'WAITING' else 'REFUSED' end) as outcome,
       done.id as check_id, done.number as check_number, done.verdict, done.result -> 'reason' as reason,
       (done.result #>> '{footprint,areaM2}')::double precision as area_m2,
       (done.result #>> '{footprint,lengthM}')::double precision as length_m,
       done.project_class as checked_class,
       case when :geometry then st_asgeojson(st_transform(done.footprint, 4326), 8) end as geometry
from planning.check_batch_row line
left join planning.conformity_check done on done.id = line.check_id
where line.batch_id = :id
  and line.number > :after
  and (cast(:outcome as text) is null
       or coalesce(done.verdict, case when line.problem is null then 'WAITING' else 'REFUSED' end) = :outcome)
order by line.number
limit :limit
