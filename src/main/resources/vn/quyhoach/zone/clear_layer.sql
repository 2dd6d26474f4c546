-- The objects of a layer of a draft go; the last state of each is kept, as when one of them is deleted.
with object as (
    delete from ${table}
    where plan_version_id = :version
      and layer_id = :layer
    returning *
)
insert into planning.feature_history
    (layer_id, feature_id, row_version, operation, actor, plan_version_id, attributes, geom)
select object.layer_id, object.id, object.row_version, 'DELETE', :actor, object.plan_version_id,
       (select to_jsonb(kept) from (select ${columns}) kept), object.geom
from object
