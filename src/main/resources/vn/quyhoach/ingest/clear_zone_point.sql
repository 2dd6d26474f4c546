-- The objects of a layer of the draft go, because the file replaces them.
delete from planning.zone_point
where plan_version_id = :version
  and layer_id = :layer
