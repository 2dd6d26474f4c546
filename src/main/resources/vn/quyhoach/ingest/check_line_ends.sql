-- Lines that end within 5 m of another of their class without being joined to any: they stop short of it, or run over it.
with line as (
    select number, code, class_code, (st_dump(geom)).geom as geom
    from import_object
    where usable and :dimension = 1
),
line_end as (
    select number, code, class_code, st_startpoint(geom) as place, geom from line where not st_isclosed(geom)
    union all
    select number, code, class_code, st_endpoint(geom), geom from line where not st_isclosed(geom)
),
near as (
    select line_end.number, line_end.code, line_end.place, other.code as other, other.distance, other.crossed
    from line_end
    cross join lateral (
        select candidate.code, st_distance(candidate.geom, line_end.place) as distance,
            st_intersects(candidate.geom, line_end.geom) as crossed
        from (
            select code, geom, number from import_object
            where usable and class_code = line_end.class_code and st_dwithin(geom, line_end.place, 5)
            union all
            select code, geom, null from planning.zone_line
            where not :replace and plan_version_id = :version and layer_id = :layer
              and class_code = line_end.class_code and st_dwithin(geom, line_end.place, 5)
        ) candidate
        where candidate.number is distinct from line_end.number
        order by distance
        limit 1
    ) other
)
select
    number, coalesce(code, '#' || number) as subject, st_asgeojson(st_transform(place, 4326), 7) as place,
    count(*) over () as total, coalesce(other, '?') as other, to_char(distance, 'FM0.00') as "distanceM",
    case when crossed then 'vượt quá' else 'dừng cách' end as how_vi,
    case when crossed then 'runs over' else 'stops short of' end as how_en
from near
where distance > 0.01
order by number
limit 100
