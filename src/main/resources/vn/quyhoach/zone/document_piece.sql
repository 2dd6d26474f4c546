-- Pieces instead of the whole: a paper may have 50 MB, and many people may fetch it at once.
select substring(content from cast(:from as integer) for cast(:length as integer))
from planning.version_document
where id = :id
