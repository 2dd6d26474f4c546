delete from upload.upload
where id = :id
