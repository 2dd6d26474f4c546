-- The objects that passed every check, into the draft.
insert into planning.zone_line (id, plan_version_id, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom, geom_web,
    object_type, subtype, outer_offset_m)
overriding system value
select case when :restricted then nextval('planning.restricted_object_id') else nextval('planning.zone_line_id_seq') end,
       :version, :layer, code, coalesce(name, code), name_en, class_code,
    coalesce(position_basis, :position_basis), cast(cast(source_scale as numeric) as integer), legal_basis, attributes, st_multi(geom), geom_web,
    object_type, subtype, coalesce(cast(outer_offset_m as double precision), 0)
from import_object
order by number
