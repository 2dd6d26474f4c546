-- Which agency took over from which.
copy planning.agency_succession (predecessor_id, successor_id)
from stdin
