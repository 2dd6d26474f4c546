-- The area of a unit.
select st_asewkb(geom) as geom
from planning.admin_unit
where id = :id
