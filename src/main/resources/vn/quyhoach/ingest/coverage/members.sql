-- The objects near a tile; of a long one only what is near.
with box as (
    select st_makeenvelope(:west, :south, :east, :north, 9210) as near
),
member as (
    select cast('STAGED' as text) as side, number, geom from import_object, box where usable and geom && near
      and geom @ st_makeenvelope(-10000000, -10000000, 10000000, 10000000, 9210)
    union all
    select side, number, geom from import_reference, box where geom && near and not st_isempty(geom)
)
select side, number, st_asbinary(case when st_npoints(geom) > 1000 then st_clipbybox2d(geom, near) else geom end) as shape
from member, box
