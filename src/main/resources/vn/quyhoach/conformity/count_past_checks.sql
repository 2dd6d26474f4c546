-- How many checks were made of the days of a pack.
select count(*)
from planning.conformity_check past
where past.as_of >= :from
  and (cast(:to as date) is null or past.as_of < :to)
