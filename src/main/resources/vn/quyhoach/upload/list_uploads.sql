-- The uploads of an account, the oldest first.
select id, owner, length, file_name, metadata, expires_at
from upload.upload
where owner = :owner
  and expires_at > :at
order by created_at, id
