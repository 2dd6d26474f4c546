-- The areas of a version once more, for another one.
insert into planning.zone (id, plan_version_id, class_scheme, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom)
overriding system value
select case when layer_id = any(:restricted) then nextval('planning.restricted_object_id') else nextval('planning.zone_id_seq') end,
       :to, class_scheme, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom
from planning.zone
where plan_version_id = :from
order by id
