-- Imports, the newest first, of layers the caller sees; without their findings, which are long.
select
    id, at, actor, plan_version_id, layer_id, file_name, file_sha256, source_crs, status, counts::text as counts
from planning.import
where layer_id = any(cast(:layers as text[]))
  and (cast(:version as bigint) is null or plan_version_id = :version)
  and (at, id) < (cast(:before as timestamptz), cast(:before_id as uuid))
order by at desc, id desc
limit :limit
