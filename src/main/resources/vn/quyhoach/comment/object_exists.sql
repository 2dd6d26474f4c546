select exists (
    select from planning.plan_object
    where plan_version_id = :version
      and layer_id = :layer
      and id = :object)
