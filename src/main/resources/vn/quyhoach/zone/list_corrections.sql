-- Corrections of a version in their order; proposals only for who may see them.
select id, layer_id, object_id, object_version, object_code, reason, reference, status, cast(changes as text) as changes,
       cast(content_after as text) as content_after, st_asewkb(geom_before) as geom_before,
       st_asewkb(geom_after) as geom_after, proposed_by, proposed_at, decided_by, decided_at, answer
from planning.correction
where plan_version_id = :version
  and layer_id = any(:layers)
  and (:proposals or status = 'CONFIRMED')
  and (cast(:id as bigint) is null or id = :id)
  and id > :after
order by id
limit :limit
