-- The objects on which a place borders, those of the file first.
with place as (
    select st_geomfromewkb(:place) as geom
)
select cast('STAGED' as text) as side, coalesce(object.code, '#' || object.number) as code, object.number
from import_object object, place
where object.usable and st_dwithin(object.geom, place.geom, 0.01)
union all
select object.side, object.code, object.number
from import_reference object, place
where object.side in ('KEPT', 'NEIGHBOUR') and st_dwithin(object.geom, place.geom, 0.01)
order by side desc, number
limit 6
