-- Which check has that number.
select id
from planning.conformity_check
where number = :number
