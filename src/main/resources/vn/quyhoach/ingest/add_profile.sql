insert into planning.import_profile (name, rules, actor, updated_at)
values (:name, cast(:rules as jsonb), :actor, :at)
returning id
