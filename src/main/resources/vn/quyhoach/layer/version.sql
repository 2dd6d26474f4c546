select id, valid_from, valid_to
from publish.plan_versions
where id = :id
