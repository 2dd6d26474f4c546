delete from planning.import_profile
where id = :id
