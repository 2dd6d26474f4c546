-- The units of a day with their boxes, the largest tiers first; of one unit itself and those that lie in it.
select unit.id, unit.level, unit.name,
       st_xmin(unit.geom) as west, st_ymin(unit.geom) as south, st_xmax(unit.geom) as east, st_ymax(unit.geom) as north
from publish.units unit
left join publish.units asked on asked.id = cast(:unit as bigint)
where (unit.id = asked.id
       or unit.valid_from <= cast(:day as date) and coalesce(unit.valid_to, 'infinity') >= cast(:day as date))
  and (cast(:unit as bigint) is null or unit.id = asked.id
       or st_intersects(asked.geom, st_pointonsurface(unit.geom)))
order by array_position(array['province', 'district', 'commune'], unit.level), unit.name, unit.id
