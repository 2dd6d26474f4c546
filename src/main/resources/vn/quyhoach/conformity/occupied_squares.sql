-- The squares of a grid under a ground that hold an object of layers. It looks at all of them, so that the first one found
-- does not end the work. :ground is EWKB in the national system.
with asked as (
    select st_geomfromewkb(:ground) as geom
),
square as (
    select grid.i, grid.j, grid.geom
    from asked, st_squaregrid(:side, asked.geom) grid
    where st_intersects(grid.geom, asked.geom)
)
select square.i as column, square.j as row
from square
join planning.plan_object object on st_intersects(object.geom, square.geom)     -- uses the index by itself
where object.plan_version_id = any(:versions)
  and object.layer_id = any(:layers)
group by square.i, square.j
