-- Which class of 2014 became which of 2024.
copy planning.land_use_mapping (from_scheme, from_code, to_scheme, to_code, kind)
from stdin
