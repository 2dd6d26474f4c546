-- What a job has stored.
select import_id
from planning.import_of_job
where job_id = :job
order by number
