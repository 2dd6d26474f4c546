-- What a unit was made of.
select unit.*, succession.kind as succession, succession.share
from planning.admin_succession succession
join planning.unit_record unit on unit.id = succession.predecessor_id
where succession.successor_id = :id
order by unit.code
