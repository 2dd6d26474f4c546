-- One upload of an account.
select id, owner, length, file_name, metadata, expires_at
from upload.upload
where id = :id
  and owner = :owner
  and expires_at > :at
