-- The papers of a version without their bytes, the decision first.
select id, kind, title, file_name, sha256, bytes, added_at, added_by
from planning.version_document
where plan_version_id = :version
order by array_position(array['DECISION', 'REPORT', 'MAP_SHEET', 'OTHER'], kind), id
