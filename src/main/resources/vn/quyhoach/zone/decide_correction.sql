-- Once: nothing where somebody else was first.
update planning.correction
set status = :status, decided_by = :actor, decided_at = :at, answer = cast(:answer as text)
where id = :id
  and status = 'PROPOSED'
