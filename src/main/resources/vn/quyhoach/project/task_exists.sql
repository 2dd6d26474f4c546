-- Whether the action programme has a task of that number.
select exists (select from planning.programme_task where number = :number)
