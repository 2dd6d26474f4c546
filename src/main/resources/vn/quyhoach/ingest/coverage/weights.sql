-- A sample of the objects: where they lie and how many vertices stand for each.
with member as (
    select number, geom from import_object where usable and geom @ st_makeenvelope(-10000000, -10000000, 10000000, 10000000, 9210)
    union all
    select number, geom from import_reference where not st_isempty(geom)
)
select (st_xmin(geom) + st_xmax(geom)) / 2 as x, (st_ymin(geom) + st_ymax(geom)) / 2 as y,
    :step * st_npoints(geom) as vertices
from member
where number % :step = 0
