-- Where the objects lie, and of which kind there are any; without those that lie nowhere on earth, here and below.
with member as (
    select 'STAGED' as side, geom from import_object where usable and geom @ st_makeenvelope(-10000000, -10000000, 10000000, 10000000, 9210)
    union all
    select side, geom from import_reference where not st_isempty(geom)
)
select side, count(*) as objects, min(st_xmin(geom)) as west, min(st_ymin(geom)) as south, max(st_xmax(geom)) as east,
    max(st_ymax(geom)) as north
from member
group by side
