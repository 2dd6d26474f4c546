-- Whoever settles the comment next must have read this.
with touched as (
    update planning.version_comment
    set row_version = row_version + 1
    where id = :comment
)
insert into planning.comment_reply (comment_id, text, author, at)
values (:comment, :text, :actor, :at)
