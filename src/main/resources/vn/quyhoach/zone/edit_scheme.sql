-- The generation of land-use codes the layer of the draft is drawn with: a draft has one.
select class_scheme
from planning.zone
where plan_version_id = :version
  and layer_id = :layer
  and class_scheme is not null
limit 1
