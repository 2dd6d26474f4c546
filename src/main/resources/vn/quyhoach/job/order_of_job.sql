-- What a job was asked to do.
select input
from job.job
where id = :id
