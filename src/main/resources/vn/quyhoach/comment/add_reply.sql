insert into planning.comment_reply (comment_id, text, author, at)
values (:comment, :text, :actor, :at)
