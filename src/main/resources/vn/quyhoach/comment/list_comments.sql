-- Comments of a version in the order they were made, without those on layers the caller does not see.
select comment.id, comment.layer_id, comment.object_id, comment.text, comment.author, comment.at,
       comment.answer, comment.answered_by, comment.answered_at, comment.row_version,
       st_asewkb(comment.geom) as geom,
       cast(coalesce((select jsonb_agg(jsonb_build_object(
                          'id', reply.id, 'text', reply.text, 'author', reply.author, 'at', reply.at) order by reply.id)
                      from planning.comment_reply reply
                      where reply.comment_id = comment.id), '[]') as text) as replies
from planning.version_comment comment
where comment.plan_version_id = :version
  and (comment.layer_id is null or comment.layer_id = any(:layers))
  and (cast(:id as bigint) is null or comment.id = :id)
  and (cast(:open as boolean) is null or (comment.answer is null) = :open)
  and comment.id > :after
order by comment.id
limit :limit
