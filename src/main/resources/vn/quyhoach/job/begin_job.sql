-- Begins a job, or begins it anew after its process died; answers nothing for one that is finished or cancelled.
update job.job
set status = 'RUNNING', attempts = attempts + 1, done = 0, total = null, phase_vi = null, phase_en = null,
    started_at = :at
where id = :id
  and finished_at is null
returning kind, owner, input, attempts
