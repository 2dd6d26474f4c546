-- Tells how far a job has come, and asks whether it is still wanted.
update job.job
set done = :done, total = :total, phase_vi = :phase_vi, phase_en = :phase_en
where id = :id
  and status = 'RUNNING'
returning cancel_requested
