-- The objects that lie over a place, those of the file first.
with place as (
    select st_pointonsurface(st_geomfromewkb(:place)) as geom
)
select cast('STAGED' as text) as side, coalesce(object.code, '#' || object.number) as code, object.number
from import_object object, place
where object.usable and st_intersects(object.geom, place.geom)
union all
select object.side, object.code, object.number
from import_reference object, place
where object.side <> 'UNIT' and st_intersects(object.geom, place.geom)
order by side desc, number
limit 6
