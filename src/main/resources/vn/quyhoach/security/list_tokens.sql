-- The tokens of an account, the newest first.
select id, label, created_at, expires_at
from security.token
where account_id = :account
order by id desc
