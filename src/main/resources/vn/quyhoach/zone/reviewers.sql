select username
from planning.version_reviewer
where plan_version_id = :version
order by username
