-- The report of one import.
select
    id, at, actor, plan_version_id, layer_id, file_name, file_sha256, source_crs, status, counts::text as counts,
    findings::text as findings
from planning.import
where id = :id
