-- The next rows of a batch that nobody has looked at.
select number, name, code, project_class, project_id, shape, corners, crs, crs_stated
from planning.check_batch_row
where batch_id = :id
  and number > :after
  and check_id is null
  and problem is null
order by number
limit :limit
