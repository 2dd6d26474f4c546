-- How many rows of a batch came to which verdict; REFUSED could not be checked, WAITING was not reached.
select coalesce(done.verdict, case when line.problem is null then 'WAITING' else 'REFUSED' end) as outcome, count(*) as rows
from planning.check_batch_row line
left join planning.conformity_check done on done.id = line.check_id
where line.batch_id = :id
group by 1
order by 1
