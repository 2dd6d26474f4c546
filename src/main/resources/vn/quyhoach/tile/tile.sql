-- One vector tile of one layer in one round trip, from the geometry kept in the tile's projection.
-- The clip box is the tile; the query box is larger by the buffer of 64 units, or symbols and outlines would be cut
-- at the edge. The plan is made once for all tiles (see ReaderDatabase): the index condition is worked out when the
-- scan begins, the clip box by a query of its own, so that it is not made anew for each feature.
select st_asmvt(tile, :layer, 4096, 'geom', 'feature_id')
from (
    select feature.id as feature_id, feature.id, ${attributes},
           st_asmvtgeom(
               -- a parcel of few corners loses none, and trying costs a third of a tile
               case when cast(:tolerance as double precision) is not null and st_npoints(feature.${geometry}) > 16
                    then st_simplify(feature.${geometry}, cast(:tolerance as double precision), true)
                    else feature.${geometry} end,
               (select st_tileenvelope(:z, :x, :y, ${bounds})), 4096, 64, true) as geom
    from ${view} feature
    where feature.${geometry} && st_tileenvelope(:z, :x, :y, ${bounds}, 64.0 / 4096)
      -- what is smaller than a pixel is not seen but paid for; null keeps all
      and (cast(:smallest as double precision) is null or ${size} >= cast(:smallest as double precision))
      and ${matching}
) tile
-- features of which nothing is left have a null geometry and st_asmvt leaves them out; a condition that says so would
-- be pushed down, and every geometry cut and rounded twice
