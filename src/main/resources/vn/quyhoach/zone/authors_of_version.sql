-- Who made the version, drew in it or brought a file into it.
select recorded_by as username from planning.plan_version where id = :version
union
select actor from planning.feature_history where plan_version_id = :version and actor is not null
union
select actor from planning.import where plan_version_id = :version and status = 'DONE'
order by username
