select count(*)
from planning.correction
where plan_version_id = :version
  and status = 'PROPOSED'
