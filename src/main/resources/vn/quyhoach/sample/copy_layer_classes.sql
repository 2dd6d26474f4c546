-- Names of the classes of all layers but land allocation.
copy planning.layer_class (layer_id, code, name_vi, name_en, sort)
from stdin
