-- Which unit passed to which, and what share of it.
copy planning.admin_succession (predecessor_id, successor_id, kind, share)
from stdin
