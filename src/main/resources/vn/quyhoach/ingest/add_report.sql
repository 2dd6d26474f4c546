-- Keeps what came of an import.
insert into planning.import
    (id, at, actor, plan_version_id, layer_id, file_name, file_sha256, source_crs, options, status, counts, findings)
values
    (:id, cast(:at as timestamptz), :actor, :version, :layer, :file_name, :sha256, :crs, cast(:options as jsonb), :status,
     cast(:counts as jsonb), cast(:findings as jsonb))
