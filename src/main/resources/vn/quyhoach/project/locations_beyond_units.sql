-- Whether any location of a project leaves the ground of the units by more than one metre.
with own as (
    select st_buffer(st_union(geom), 1) as ground
    from planning.admin_unit
    where id in (:units)
)
select exists (
    select
    from planning.project_location location, own
    where location.project_id = :project
      and (own.ground is null or not st_covers(own.ground, location.geom)))
