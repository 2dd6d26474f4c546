select exists (select from publish.units where id = :id)
