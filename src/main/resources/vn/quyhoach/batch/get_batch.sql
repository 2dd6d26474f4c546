-- One batch.
select id, job_id, owner, created_at, title, as_of, accuracy_m, project_class, crs, row_count
from planning.check_batch
where id = :id
