-- Every unit a place lies or lay in: those of the day first, then the others by age; the highest tier first.
-- :point is EWKB in the national system. People know the old name long after the law has changed it.
select unit.*
from planning.unit_record unit
join planning.admin_unit area on area.id = unit.id
where st_intersects(area.geom, st_geomfromewkb(:point))
order by
    not (unit.valid_from <= cast(:date as date)
         and (unit.valid_to is null or unit.valid_to > cast(:date as date))),
    unit.valid_from desc,
    array_position(array['province', 'district', 'commune'], unit.level),
    unit.code
