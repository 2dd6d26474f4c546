-- Versions of plans.
copy planning.plan_version (id, plan_id, number, kind, status, title_vi, title_en, decision_no, decision_date,
    authority, valid_from, valid_to, base_scale, schematic, recorded_by, published_at, published_by)
from stdin
