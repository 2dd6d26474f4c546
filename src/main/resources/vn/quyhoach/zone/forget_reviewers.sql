delete from planning.version_reviewer
where plan_version_id = :version
