-- Withdraws a token of the account.
delete from security.token
where id = :id
  and account_id = :account
