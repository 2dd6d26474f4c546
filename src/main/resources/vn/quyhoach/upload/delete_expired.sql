-- Forgets what nobody went on with.
delete from upload.upload
where expires_at <= :at
returning id
