-- The objects that passed every check, into the draft.
insert into planning.zone_point (id, plan_version_id, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom, geom_web,
    object_type, subtype)
overriding system value
select case when :restricted then nextval('planning.restricted_object_id') else nextval('planning.zone_point_id_seq') end,
       :version, :layer, code, coalesce(name, code), name_en, class_code,
    coalesce(position_basis, :position_basis), cast(cast(source_scale as numeric) as integer), legal_basis, attributes, st_multi(geom), geom_web,
    object_type, subtype
from import_object
order by number
