select count(*)
from planning.version_comment
where plan_version_id = :version
  and answer is null
