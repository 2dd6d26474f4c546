-- One that waits is cancelled at once; one that runs is asked to stop.
update job.job
set cancel_requested = true,
    status = case when status = 'QUEUED' then 'CANCELLED' else status end,
    finished_at = case when status = 'QUEUED' then cast(:at as timestamptz) end
where id = :id
  and finished_at is null
