-- Objects that have the shape of an earlier one. Only those with the same box and as many vertices are compared point by
-- point, whichever point their rings begin with.
with alike as (
    select number,
        count(*) over (partition by st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom), st_npoints(geom)) as times
    from import_object
    where usable
),
shape as (
    select number, code, geom, md5(st_asbinary(st_normalize(geom))) as digest
    from import_object
    where number in (select number from alike where times > 1)
),
twin as (
    select number, code, geom, first_value(number) over same as first, first_value(coalesce(code, '#' || number)) over same as other
    from shape
    window same as (partition by digest order by number)
)
select
    number, coalesce(code, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) as place, count(*) over () as total, other
from twin
where number <> first
order by number
limit 100
