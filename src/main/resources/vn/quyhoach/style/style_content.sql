-- The text of a style as it was sent.
select content
from planning.style_version
where style_id = :style and version = :version
