-- Ends what a process asked before somebody stopped it; what it asks since then clears up.
select pg_cancel_backend(pid)
from pg_stat_activity
where application_name = :name
  and pid <> pg_backend_pid()
  and state = 'active'
  and query_start < :since
