-- Areas a version draws.
copy planning.zone (id, plan_version_id, layer_id, code, name_vi, name_en, class_scheme, class_code, position_basis,
    source_scale, legal_basis, attributes, geom)
from stdin
