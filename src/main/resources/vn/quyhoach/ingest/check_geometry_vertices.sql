-- Objects with vertices drawn twice: nearer than a millimetre to the one before.
with counted as (
    select number, code, geom, st_npoints(geom) - st_npoints(st_removerepeatedpoints(geom, 0.001)) as vertices
    from import_object
    where usable and :dimension > 0
)
select
    number, coalesce(code, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) as place, count(*) over () as total, vertices
from counted
where vertices > 0
order by number
limit 100
