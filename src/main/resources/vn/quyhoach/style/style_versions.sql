-- All states of a style, the last first, without their texts.
select style_id, version, language, title, layers, digest, deleted, created_by, created_at
from planning.style_version
where style_id = :style
order by version desc
limit 1000
