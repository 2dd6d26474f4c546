-- Until the end of the transaction nobody else starts a batch for this account.
select count(*) from (select pg_advisory_xact_lock(hashtext('check_batch'), hashtext(:owner))) locked
