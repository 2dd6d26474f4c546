-- Features as columns with the geometry as EWKB: what writers of files and pictures take.
select feature.id, ${sort_values} as sort_values,
       st_asewkb(${geometry}) as geom${more_columns}
from ${view} feature
where ${behind}
  and ${asked}
order by ${order}
limit cast(:limit as bigint) offset cast(:offset as bigint)
