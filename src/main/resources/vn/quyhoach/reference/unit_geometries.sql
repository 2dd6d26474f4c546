-- The areas of units.
select id, st_asewkb(geom) as geom
from planning.admin_unit
where id = any(:ids)
