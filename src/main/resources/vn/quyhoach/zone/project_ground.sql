-- The locations of a project as one geometry; no row where there is none.
select st_asewkb(st_union(geom)) as ground
from planning.project_location
where project_id = :project
having count(*) > 0
