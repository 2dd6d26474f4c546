-- Whether a ground shares a square of the kilometre grid with an object of restricted layers. The squares, and not the
-- objects, decide: moving a ground about tells which squares hold one, never where in them, how large or how many. It
-- counts all of them, so that the first one found does not end the work. :ground is EWKB in the national system.
with asked as (
    select st_geomfromewkb(:ground) as geom
),
square as (
    select grid.geom
    from asked, st_squaregrid(:side, asked.geom) grid
    where st_intersects(grid.geom, asked.geom)
)
select count(object.id) > 0
from square
join planning.plan_object object on st_intersects(object.geom, square.geom)     -- uses the index by itself
where object.plan_version_id = any(:versions)
  and object.layer_id = any(:layers)
