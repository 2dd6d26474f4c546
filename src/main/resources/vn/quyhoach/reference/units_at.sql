-- The units a place lies in on a day, the highest tier first. :point is EWKB in the national system, of any kind.
select unit.*
from planning.unit_record unit
join planning.admin_unit area on area.id = unit.id
where st_intersects(area.geom, st_geomfromewkb(:point))
  and unit.valid_from <= cast(:date as date)
  and (unit.valid_to is null or unit.valid_to > cast(:date as date))
order by array_position(array['province', 'district', 'commune'], unit.level), unit.code
