-- Registered projects that may be the one asked for: by id, else by code, else by name (with or without diacritics) at the
-- same place; each with the task of the action programme it belongs to. :ground is EWKB in the national system.
with named as (
    -- each way to find one by its own index
    select id, 1 as rank from planning.project where id = cast(:project as bigint)
    union all
    select id, 2 from planning.project
    where cast(:project as bigint) is null and lower(code) = lower(cast(:code as text))
    union all
    select project.id, 3
    from planning.project
    where cast(:project as bigint) is null
      and planning.fold(name_vi) = planning.fold(cast(:name as text))
      and exists (
          select
          from planning.project_location location
          where location.project_id = project.id
            and st_dwithin(location.geom, st_geomfromewkb(:ground), location.accuracy_m + :accuracy))
)
select project.id, project.code, project.name_vi, project.name_en, project.task_number,
       project.start_year, project.end_year,
       extract(year from task.starts_on)::integer as task_from, extract(year from task.due_on)::integer as task_to,
       case named.rank when 1 then 'PROJECT' when 2 then 'CODE' else 'NAME_AND_PLACE' end as found_by,
       (select array_agg(distinct location.phase order by location.phase)
        from planning.project_location location
        where location.project_id = project.id and location.phase is not null) as phases
from named
join planning.project project on project.id = named.id
left join planning.programme_task task on task.number = project.task_number
order by named.rank, project.id
limit 1
