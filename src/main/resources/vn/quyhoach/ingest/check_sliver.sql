-- Areas so narrow that nobody planned them: less than half a metre wide in the mean, which is 2 * area / outline.
with measured as (
    select number, code, geom, st_area(geom) as area, st_perimeter(geom) as outline
    from import_object
    where usable and :dimension = 2
)
select
    number, coalesce(code, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) as place, count(*) over () as total,
    to_char(area, 'FM999999990.0') as "areaM2", to_char(2 * area / outline, 'FM90.00') as "widthM"
from measured
where 2 * area < 0.5 * outline
order by number
limit 100
