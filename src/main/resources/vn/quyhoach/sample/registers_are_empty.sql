-- Whether nobody has brought in anything yet: the sample goes into an empty house only.
select not exists (select from planning.plan)
   and not exists (select from planning.admin_unit)
   and not exists (select from planning.project)
   and not exists (select from planning.programme_task)
