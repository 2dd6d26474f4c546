-- The areas of a version once more, for another one.
insert into planning.zone (plan_version_id, class_scheme, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom)
select :to, class_scheme, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom
from planning.zone
where plan_version_id = :from
order by id
