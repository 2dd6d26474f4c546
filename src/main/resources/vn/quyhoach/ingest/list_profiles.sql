-- The profiles of the office.
select id, name, rules, actor, updated_at
from planning.import_profile
order by name
