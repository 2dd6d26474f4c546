copy import_object (number, code, name, name_en, class_code, object_type, subtype, outer_offset_m, position_basis,
    source_scale, legal_basis, attributes, flaw_vi, flaw_en, of_kind, geom, geom_web)
from stdin (format binary)
