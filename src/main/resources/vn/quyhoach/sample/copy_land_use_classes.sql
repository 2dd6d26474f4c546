-- Land-use classes of both generations.
copy planning.land_use_class (scheme, code, name_vi, name_en, parent_code, valid_from, valid_to, verified, sort)
from stdin
