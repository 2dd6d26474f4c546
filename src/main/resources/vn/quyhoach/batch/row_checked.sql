-- What became of a row: a check, in the transaction that keeps it.
update planning.check_batch_row
set check_id = :check, notes = cast(:notes as jsonb)
where batch_id = :id
  and number = :number
