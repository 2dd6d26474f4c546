-- What the plan allots to classes of land.
copy planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, project_classes)
from stdin
