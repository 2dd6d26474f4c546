-- Administrative units of every date; parents stand before children.
copy planning.admin_unit (id, level, code, name, kind, parent_id, valid_from, valid_to, schematic, geom)
from stdin
