-- The lines of a version once more, for another one.
insert into planning.zone_line (id, plan_version_id, object_type, subtype, outer_offset_m, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom)
overriding system value
select case when layer_id = any(:restricted) then nextval('planning.restricted_object_id') else nextval('planning.zone_line_id_seq') end,
       :to, object_type, subtype, outer_offset_m, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom
from planning.zone_line
where plan_version_id = :from
order by id
