-- One after the other counts what an account has open, to the end of the transaction.
select pg_advisory_xact_lock(hashtextextended('upload ' || :owner, 0)) is null
