-- One unit.
select *
from planning.unit_record
where id = :id
