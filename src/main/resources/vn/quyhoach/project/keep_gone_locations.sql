-- The last state of each place of a project that is not there any more.
insert into planning.feature_history
    (layer_id, feature_id, row_version, operation, actor, project_id, attributes, geom)
select distinct on (state.feature_id)
       state.layer_id, state.feature_id, state.row_version, 'DELETE', :actor, state.project_id, state.attributes, state.geom
from planning.feature_history state
where state.project_id = :project
  and not exists (select from planning.project_location location where location.id = state.feature_id)
  and not exists (
      select from planning.feature_history gone
      where gone.project_id = :project
        and gone.feature_id = state.feature_id
        and gone.operation = 'DELETE')
order by state.feature_id, state.row_version desc, state.id desc
