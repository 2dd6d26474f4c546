-- Features as columns with the geometry as EWKB: what writers of files take.
select feature.id,
       st_asewkb(st_transform(feature.geom, cast(:srid as integer))) as geom,
       ${columns}
from ${view} feature
where (cast(:after as bigint) is null or feature.id > cast(:after as bigint))
  and ${asked}
order by feature.id
limit cast(:limit as bigint) offset cast(:offset as bigint)
