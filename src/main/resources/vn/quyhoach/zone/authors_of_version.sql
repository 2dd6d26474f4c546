-- Who made the version, drew in it or brought a file into it before it was in force; who confirms a correction later
-- is the second of two people already.
select recorded_by as username from planning.plan_version where id = :version
union
select history.actor
from planning.feature_history history
join planning.plan_version version on version.id = history.plan_version_id
where history.plan_version_id = :version
  and history.actor is not null
  and (version.published_at is null or history.at <= version.published_at)
union
select actor from planning.import where plan_version_id = :version and status = 'DONE'
order by username
