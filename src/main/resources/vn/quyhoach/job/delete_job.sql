-- Forgets a finished job with its result.
delete from job.job
where id = :id
  and finished_at is not null
