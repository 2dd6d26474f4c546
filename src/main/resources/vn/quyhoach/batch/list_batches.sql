-- The batches of an account, the newest first.
select id, job_id, owner, created_at, title, as_of, accuracy_m, project_class, crs, row_count
from planning.check_batch
where owner = :owner
order by created_at desc, id
limit 100
