-- A check as it was written.
select result
from planning.conformity_check
where id = :id
