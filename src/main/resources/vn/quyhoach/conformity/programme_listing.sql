-- Registered projects that may be the one asked for: by id, else by code, else by name (with or without diacritics) at the
-- same place; each with the task of the action programme it belongs to. :ground is EWKB in the national system.
select project.id, project.code, project.name_vi, project.name_en, project.task_number,
       project.start_year, project.end_year,
       extract(year from task.starts_on)::integer as task_from, extract(year from task.due_on)::integer as task_to,
       case when project.id = cast(:project as bigint) then 'PROJECT'
            when lower(project.code) = lower(cast(:code as text)) then 'CODE'
            else 'NAME_AND_PLACE' end as found_by,
       (select array_agg(distinct location.phase order by location.phase)
        from planning.project_location location
        where location.project_id = project.id and location.phase is not null) as phases
from planning.project project
left join planning.programme_task task on task.number = project.task_number
where project.id = cast(:project as bigint)
   or (cast(:project as bigint) is null and lower(project.code) = lower(cast(:code as text)))
   or (cast(:project as bigint) is null and cast(:name as text) is not null
       and planning.fold(project.name_vi) = planning.fold(:name)
       and exists (
           select
           from planning.project_location location
           where location.project_id = project.id
             and st_dwithin(location.geom, st_geomfromewkb(:ground), location.accuracy_m + :accuracy)))
order by array_position(array['PROJECT', 'CODE', 'NAME_AND_PLACE'],
                        case when project.id = cast(:project as bigint) then 'PROJECT'
                             when lower(project.code) = lower(cast(:code as text)) then 'CODE'
                             else 'NAME_AND_PLACE' end), project.id
limit 1
