update planning.import_profile
set name = :name, rules = cast(:rules as jsonb), actor = :actor, updated_at = :at
where id = :id
returning id
