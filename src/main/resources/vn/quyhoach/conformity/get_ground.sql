-- The place of a check, in the national system.
select st_asewkb(footprint) as footprint
from planning.conformity_check
where id = :id
