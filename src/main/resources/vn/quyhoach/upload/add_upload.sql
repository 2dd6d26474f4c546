-- A new upload, of which nothing has come yet.
insert into upload.upload (id, owner, length, file_name, metadata, created_at, expires_at)
values (:id, :owner, :length, :file_name, :metadata, :at, :expires)
