insert into planning.version_reviewer (plan_version_id, username, named_at, named_by)
values (:version, :username, :at, :actor)
