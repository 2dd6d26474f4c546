-- The points of a version once more, for another one.
insert into planning.zone_point (plan_version_id, object_type, subtype, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom)
select :to, object_type, subtype, layer_id, code, name_vi, name_en, class_code, position_basis, source_scale, legal_basis, attributes, geom
from planning.zone_point
where plan_version_id = :from
order by id
