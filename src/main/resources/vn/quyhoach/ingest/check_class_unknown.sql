-- Classes that are not in the list of the layer: land-use codes of a generation for land allocation, else our own.
with known as (
    select code, name_vi, name_en, sort from planning.land_use_class where :land_use and scheme = :scheme
    union
    select code, name_vi, name_en, sort from planning.layer_class where not :land_use and layer_id = :layer
)
select
    number, coalesce(code, '#' || number) as subject,
    case when usable then st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) end as place,
    count(*) over () as total, class_code as value,
    coalesce(near.names_vi, '—') as nearest_vi, coalesce(near.names_en, '—') as nearest_en
from import_object
cross join lateral (
    -- codes or names that begin alike
    select string_agg(format('%s (%s)', code, name_vi), ', ' order by place) as names_vi,
           string_agg(format('%s (%s)', code, name_en), ', ' order by place) as names_en
    from (
        select known.*, row_number() over (order by alike desc, abs(length(code) - length(class_code)), sort, code) as place
        from known
        cross join lateral (
            select max(n) as alike
            from generate_series(0, length(class_code)) n
            where upper(left(code, n)) = upper(left(class_code, n)) or lower(left(name_vi, n)) = lower(left(class_code, n))
        ) begins
    ) ranked
    where place <= 6
) near
where class_code is not null
  and class_code not in (select code from known)
order by number
limit 100
