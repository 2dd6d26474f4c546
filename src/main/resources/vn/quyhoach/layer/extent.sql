-- The box and the time span of a layer's published features, of every validity.
select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north, since, until
from (
    select st_extent(feature.geom) as box, min(${valid_from}) as since,
           case when bool_and(${valid_to} is not null) then max(${valid_to}) end as until
    from ${view} feature
) span
where box is not null
