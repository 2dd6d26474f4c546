-- The newest are enough: each brings as many layers as a plan has.
select id
from (select id from draft.versions order by id desc limit 50) newest
order by id
