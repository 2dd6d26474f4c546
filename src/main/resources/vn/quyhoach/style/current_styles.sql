-- The last state of each style, without its text; of one style or of all.
select distinct on (style_id) style_id, version, language, title, layers, digest, deleted, created_by, created_at
from planning.style_version
where cast(:style as text) is null or style_id = :style
order by style_id, version desc
