-- Objects of a layer without overlaps that lie over each other by more than the tolerance.
-- st_relate knows no index by itself: the boxes are compared first. '2' says that the interiors share an area.
with pair as (
    select one.number, one.code as subject, other.code as other, st_intersection(one.geom, other.geom) as common
    from import_object one
    join import_object other
        on other.number > one.number
        and one.geom && other.geom
        and st_relate(one.geom, other.geom, '2********')
    where one.usable and other.usable
)
select
    number, coalesce(subject, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(common), 4326), 7) as place, count(*) over () as total,
    coalesce(other, '?') as other, round(st_area(common)::numeric, 1)::text as "areaM2"
from pair
where st_area(common) > :tolerance
order by st_area(common) desc
limit 100
