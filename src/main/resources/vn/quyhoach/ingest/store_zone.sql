-- The objects that passed every check, into the draft.
insert into planning.zone (id, plan_version_id, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom, geom_web,
    class_scheme)
overriding system value
select case when :restricted then nextval('planning.restricted_object_id') else nextval('planning.zone_id_seq') end,
       :version, :layer, code, coalesce(name, code), name_en, class_code,
    coalesce(position_basis, :position_basis), cast(cast(source_scale as numeric) as integer), legal_basis, attributes, st_multi(geom), geom_web,
    case when :land_use then cast(:scheme as text) end
from import_object
order by number
