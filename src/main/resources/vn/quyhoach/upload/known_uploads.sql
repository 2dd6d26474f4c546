-- Which files of the folder belong to an upload.
select id
from upload.upload
