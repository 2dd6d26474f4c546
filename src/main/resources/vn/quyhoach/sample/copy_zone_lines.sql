-- Lines a version draws.
copy planning.zone_line (id, plan_version_id, layer_id, code, name_vi, name_en, class_code, object_type, subtype,
    outer_offset_m, position_basis, source_scale, legal_basis, attributes, geom)
from stdin
