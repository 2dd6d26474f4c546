-- Tells how far a job has come, and asks whether it is still wanted.
update job.job
set done = :done, total = :total
where id = :id
  and status = 'RUNNING'
returning cancel_requested
