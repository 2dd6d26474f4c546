-- How many objects a version has in each layer; a layer without any has no row.
select layer_id, count(*) as objects from planning.zone where plan_version_id = :version group by layer_id
union all
select layer_id, count(*) from planning.zone_line where plan_version_id = :version group by layer_id
union all
select layer_id, count(*) from planning.zone_point where plan_version_id = :version group by layer_id
order by layer_id
