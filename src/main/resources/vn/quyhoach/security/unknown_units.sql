-- Which of the given ids name no administrative unit.
select wanted.id
from unnest(array[:ids]::bigint[]) as wanted (id)
where not exists (select from planning.admin_unit unit where unit.id = wanted.id)
order by wanted.id
