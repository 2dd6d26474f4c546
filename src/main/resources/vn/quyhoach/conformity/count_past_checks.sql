-- How many checks were made of the days of a pack, and when the newest of them.
select count(*) as count, max(past.created_at) as newest
from planning.conformity_check past
where past.as_of >= :from
  and (cast(:to as date) is null or past.as_of < :to)
