-- A page of the result.
select number, content
from job.result_row
where job_id = :id
  and number > :after
order by number
limit :limit
