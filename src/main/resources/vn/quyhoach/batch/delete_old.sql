-- Forgets the batches of an account that are older than a time; their checks stay.
delete from planning.check_batch
where owner = :owner
  and created_at < :before
