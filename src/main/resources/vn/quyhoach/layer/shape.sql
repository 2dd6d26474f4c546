-- The geometry in the system that is asked for. :tolerance simplifies for a picture; a shape of few corners loses none,
-- and trying costs more than it saves.
st_transform(case when cast(:tolerance as double precision) is not null and st_npoints(feature.geom) > 16
                  then st_simplify(feature.geom, cast(:tolerance as double precision), true)
                  else feature.geom end, cast(:srid as integer))
