-- A null answer opens it again.
update planning.version_comment
set answer = cast(:answer as text),
    answered_by = case when cast(:answer as text) is not null then :actor end,
    answered_at = case when cast(:answer as text) is not null then cast(:at as timestamptz) end,
    row_version = row_version + 1
where id = :id
