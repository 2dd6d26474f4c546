-- What became of a row: a problem, with the way to mend it.
update planning.check_batch_row
set problem = cast(:problem as jsonb)
where batch_id = :id
  and number = :number
