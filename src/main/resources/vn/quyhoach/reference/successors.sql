-- What a unit became, the largest part first.
select unit.*, succession.kind as succession, succession.share
from planning.admin_succession succession
join planning.unit_record unit on unit.id = succession.successor_id
where succession.predecessor_id = :id
order by succession.share desc, unit.code
