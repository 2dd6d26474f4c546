-- The end of a job, of whatever kind.
update job.job
set status = :status, summary = cast(:summary as jsonb), problem = cast(:problem as jsonb), finished_at = :at,
    phase_vi = null, phase_en = null
where id = :id
  and finished_at is null
