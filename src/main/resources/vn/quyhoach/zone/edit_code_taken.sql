select exists (
    select from ${table}
    where plan_version_id = :version
      and layer_id = :layer
      and code = :code
      and id is distinct from cast(:id as bigint))
