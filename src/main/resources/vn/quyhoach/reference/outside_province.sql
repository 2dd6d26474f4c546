-- Whether a geometry (EWKB, national system) leaves the provinces ever registered by more than :grace metres; false where none
-- is registered. A merged province has the ground of the former one, so any day will do.
select exists (select from planning.admin_unit where level = 'province')
   and not exists (
       select
       from planning.admin_unit
       where level = 'province'
         and st_intersects(st_expand(geom, :grace), st_geomfromewkb(:geometry))
         and (st_covers(geom, st_geomfromewkb(:geometry))   -- nearly always, and much cheaper than the buffer
              or st_dwithin(geom, st_geomfromewkb(:geometry), :grace)   -- or the buffer is made for nothing
                 and st_covers(st_buffer(geom, :grace), st_geomfromewkb(:geometry))))
