-- The batch with its job, and with the number of its rows.
update planning.check_batch
set job_id = :job, row_count = (select count(*) from planning.check_batch_row where batch_id = :id)
where id = :id
