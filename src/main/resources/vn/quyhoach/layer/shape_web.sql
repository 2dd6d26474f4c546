-- The geometry of web maps, which is kept beside the national one.
case when cast(:tolerance as double precision) is not null and st_npoints(feature.geom_web) > 16
     then st_simplify(feature.geom_web, cast(:tolerance as double precision), true)
     else feature.geom_web end
