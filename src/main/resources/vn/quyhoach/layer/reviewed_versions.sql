-- The newest versions in appraisal that the account is asked to review.
select id
from (select id from draft.reviewed where username = :username order by id desc limit 50) newest
order by id
