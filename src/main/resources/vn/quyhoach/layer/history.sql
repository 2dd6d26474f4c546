-- The states of a feature, the newest first.
select id, row_version, operation, actor, at, plan_version_id, project_id, attributes::text as attributes,
       st_asgeojson(st_transform(geom, 4326), 9, 0) as geometry
from planning.feature_history
where layer_id = :layer
  and feature_id = :feature
  and (cast(:before as bigint) is null or id < cast(:before as bigint))
order by id desc
limit :limit
