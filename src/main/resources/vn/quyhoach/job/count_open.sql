-- How many jobs of an account are not finished.
select count(*)
from job.job
where owner = :owner
  and finished_at is null
