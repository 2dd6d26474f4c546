-- It is in use: it goes later.
update upload.upload
set expires_at = :expires
where id = :id
