delete from ${table}
where id = :id
