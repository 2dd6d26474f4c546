select row_version
from planning.version_comment
where id = :id
  and plan_version_id = :version
for update
