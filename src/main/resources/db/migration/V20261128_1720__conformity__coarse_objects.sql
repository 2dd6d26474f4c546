-- Why: a check looks as far around a place as the coarsest drawing leaves open. The scale of a version says that only for
-- objects without one of their own: a zone taken over from a sheet 1:1,000,000 leaves 500 m open and was looked for within
-- 50 m. There are few or none of them, so that their indexes are nearly empty and who draws pays nothing for them.

create index zone_coarse on planning.zone (plan_version_id)
    where source_scale > 100000 and position_basis <> 'INDICATIVE_SYMBOL';
create index zone_line_coarse on planning.zone_line (plan_version_id)
    where source_scale > 100000 and position_basis <> 'INDICATIVE_SYMBOL';
create index zone_point_coarse on planning.zone_point (plan_version_id)
    where source_scale > 100000 and position_basis <> 'INDICATIVE_SYMBOL';
