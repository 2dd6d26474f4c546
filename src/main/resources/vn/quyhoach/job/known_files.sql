-- Whose files must stay: results, and what is still being written.
select job_id
from job.result_file
union
select id
from job.job
where finished_at is null
