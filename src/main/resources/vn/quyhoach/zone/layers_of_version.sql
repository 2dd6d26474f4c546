-- The layers in which a version has objects.
select layer_id from planning.zone where plan_version_id = :version
union
select layer_id from planning.zone_line where plan_version_id = :version
union
select layer_id from planning.zone_point where plan_version_id = :version
