-- The trail, the newest first; :before is the id of the last event already seen.
select id, at, actor, action, subject, details::text as details
from audit.event
where (cast(:subject as text) is null or subject = :subject)
  and (cast(:before as bigint) is null or id < :before)
order by id desc
limit :limit
