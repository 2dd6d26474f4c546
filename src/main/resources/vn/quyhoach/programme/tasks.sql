-- The tasks of the programme in its order.
select
    task.number, task.theme, task.content_vi, task.content_en, task.lead_agency, task.co_agencies,
    task.starts_on, task.due_on, task.product, task.resources, task.legal_basis, task.sample,
    (select count(*) from planning.project where project.task_number = task.number) as project_count
from planning.programme_task task
where (cast(:theme as text) is null or task.theme = :theme)
  and (cast(:agency as text) is null or task.lead_agency = :agency or cast(:agency as text) = any(task.co_agencies))
order by task.sort, task.number
