-- The present state of each place of a project, where it is not in its history yet. Without an actor it was found.
insert into planning.feature_history
    (layer_id, feature_id, row_version, operation, actor, project_id, attributes, geom)
select layer.id, location.id, location.row_version,
       case when cast(:actor as text) is null then 'FOUND' when location.row_version = 1 then 'CREATE' else 'UPDATE' end,
       :actor, location.project_id,
       jsonb_build_object('label', location.label, 'phase', location.phase, 'accuracy_m', location.accuracy_m,
           'position_basis', location.position_basis, 'source_crs', location.source_crs,
           'source_coordinates', location.source_coordinates),
       location.geom
from planning.project_location location
cross join lateral (
    select case st_dimension(location.geom) when 2 then 'projects' when 1 then 'projects-lines' else 'projects-points' end as id
) layer
where location.project_id = :project
  and not exists (
      select from planning.feature_history state
      where state.layer_id = layer.id
        and state.feature_id = location.id
        and state.row_version = location.row_version)
