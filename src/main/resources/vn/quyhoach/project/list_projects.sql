-- Projects by text, kind, state, leading agency, task and ground, in the order of their ids.
-- :ground is EWKB in the national system or null; the index on geom is used when it is given.
with chosen as (
    select project.*
    from planning.project project
    where project.id > :after
      and (cast(:class as text) is null or project.project_class = :class)
      and (cast(:status as text) is null or project.status = :status)
      and (cast(:agency as text) is null or planning.fold(coalesce(project.lead_agency, '')) = planning.fold(:agency))
      and (cast(:task as text) is null or project.task_number = :task)
      and (cast(:text as text) is null
           or planning.fold(project.name_vi) like '%' || planning.fold(:text) || '%'
           or planning.fold(coalesce(project.name_en, '')) like '%' || planning.fold(:text) || '%'
           or starts_with(planning.fold(project.code), planning.fold(:text)))
      and (cast(:ground as bytea) is null
           or project.id in (
               select location.project_id
               from planning.project_location location
               where st_intersects(location.geom, st_geomfromewkb(:ground))))
    order by project.id
    limit :limit
)
select
    chosen.*, class.name_vi as class_name_vi, class.name_en as class_name_en,
    place.location_count, place.box
from chosen
join planning.project_class class on class.code = chosen.project_class
cross join lateral (
    -- where it is, all locations together
    select count(*) as location_count, box2d(st_transform(st_setsrid(st_extent(geom)::geometry, 9210), 4326)) as box
    from planning.project_location
    where project_id = chosen.id
) place
order by chosen.id
