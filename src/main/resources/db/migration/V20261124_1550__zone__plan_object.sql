-- Why: what is planned at a place is asked of areas, lines and works together, by lookup and by the check. One view in
-- the order and types of a plain union, so that the planner looks into the spatial index of each table by itself. The
-- reader names the versions it may see: a draft is never among them.
create view planning.plan_object as
select id, plan_version_id, layer_id, code, name_vi, name_en, class_scheme, class_code,
       null::text as object_type, null::text as subtype, null::double precision as outer_offset_m,
       position_basis, source_scale, legal_basis, attributes,
       area_m2, null::double precision as length_m, geom::geometry as geom
from planning.zone
union all
select id, plan_version_id, layer_id, code, name_vi, name_en, null::text, class_code,
       object_type, subtype, outer_offset_m,
       position_basis, source_scale, legal_basis, attributes,
       null::double precision, length_m, geom::geometry
from planning.zone_line
union all
select id, plan_version_id, layer_id, code, name_vi, name_en, null::text, class_code,
       object_type, subtype, null::double precision,
       position_basis, source_scale, legal_basis, attributes,
       null::double precision, null::double precision, geom::geometry
from planning.zone_point;

comment on view planning.plan_object is 'All that plan versions draw, drafts included; name the versions';

-- objects are found by the code that stands on the map sheet, from its beginning
create index zone_code on planning.zone (lower(code) text_pattern_ops);
create index zone_line_code on planning.zone_line (lower(code) text_pattern_ops);
create index zone_point_code on planning.zone_point (lower(code) text_pattern_ops);
create index project_code on planning.project (lower(code) text_pattern_ops);
create index admin_unit_code on planning.admin_unit (code text_pattern_ops);
