-- Each gap goes to the object of the file with the longest border on it. The gap was found on a grid of a millimetre: its
-- corners are laid onto those of the objects round it first.
insert into import_change (code, kind, number, object, before, after, gained_m2, lost_m2, whole_m2)
with gap as (
    select position, st_setsrid(st_geomfromtext(place), 9210) as geom
    from jsonb_array_elements_text(cast(:places as jsonb)) with ordinality as told(place, position)
),
round as (
    select gap.position, gap.geom as gap, object.number, object.geom,
        st_length(st_intersection(st_boundary(object.geom), st_buffer(gap.geom, 0.005))) as shared
    from gap
    join import_object object on object.usable and st_dwithin(object.geom, gap.geom, 0.01)
),
around as (
    select gap.position, st_collect(object.geom) as geom
    from gap
    join (
        select geom from import_object where usable
        union all
        select geom from import_reference where side in ('KEPT', 'NEIGHBOUR')
    ) object on st_dwithin(object.geom, gap.geom, 0.01)
    group by gap.position
),
taken as (
    select distinct on (round.position) round.number, st_snap(round.gap, around.geom, 0.002) as gap
    from round
    join around on around.position = round.position
    order by round.position, round.shared desc, round.number
),
closed as (
    select object.number, coalesce(object.code, '#' || object.number) as name, object.geom,
        st_multi(st_collectionextract(st_union(object.geom, st_union(st_makevalid(taken.gap))), 3)) as after
    from taken
    join import_object object on object.number = taken.number
    group by object.number, object.code, object.geom
)
select :code, :kind, number, name, geom, after, st_area(after) - st_area(geom), 0, st_area(geom)
from closed
order by number
