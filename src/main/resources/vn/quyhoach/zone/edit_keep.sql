-- The object as it stands now becomes a state of its history; the state that was found only once.
insert into planning.feature_history
    (layer_id, feature_id, row_version, operation, actor, plan_version_id, attributes, geom)
select object.layer_id, object.id, object.row_version, :operation, :actor, object.plan_version_id,
       (select to_jsonb(kept) from (select ${columns}) kept), object.geom
from ${table} object
where object.id = :id
  and (:operation <> 'FOUND' or not exists (
      select from planning.feature_history state
      where state.layer_id = object.layer_id
        and state.feature_id = object.id
        and state.row_version = object.row_version))
