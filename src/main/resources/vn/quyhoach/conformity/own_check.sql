-- Whether a check lies in units (one metre of grace along borders) or was made by the caller.
select done.created_by = :caller
       or coalesce(st_covers((select st_buffer(st_union(geom), 1) from planning.admin_unit where id = any(:own)),
                             done.footprint), false)
from planning.conformity_check done
where done.id = :id
