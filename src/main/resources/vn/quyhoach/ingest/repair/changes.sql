-- The repairs that were made, in their order; shapes in degrees.
select
    sequence as number, code, kind, object,
    st_asgeojson(st_transform(before, 4326), 8) as before, st_asgeojson(st_transform(after, 4326), 8) as after,
    case when st_dimension(before) = 2 then whole_m2 else 0 end as area_before_m2,
    case when after is not null and st_dimension(after) = 2 then st_area(after) else 0 end as area_after_m2,
    gained_m2, lost_m2, value_before, value_after
from import_change
where applied
order by sequence
limit :most
