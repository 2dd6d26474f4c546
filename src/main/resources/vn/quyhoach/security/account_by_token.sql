-- The account behind a token that has not expired.
select account.username
from security.token token
join security.account account on account.id = token.account_id
where token.token_sha256 = :sha256
  and token.expires_at > cast(:now as timestamptz)
