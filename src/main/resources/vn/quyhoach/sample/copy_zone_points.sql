-- Points a version draws.
copy planning.zone_point (id, plan_version_id, layer_id, code, name_vi, name_en, class_code, object_type, subtype,
    position_basis, source_scale, legal_basis, attributes, geom)
from stdin
