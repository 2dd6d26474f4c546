-- Objects that lie over what the layer of the draft has already, by more than the tolerance.
with pair as (
    select one.number, one.code as subject, other.code as other, st_intersection(one.geom, other.geom) as common
    from import_object one
    join planning.zone other
        on one.geom && other.geom
        and st_relate(one.geom, other.geom, '2********')
    where one.usable
      and other.plan_version_id = :version
      and other.layer_id = :layer
)
select
    number, coalesce(subject, '#' || number) as subject,
    st_asgeojson(st_transform(st_pointonsurface(common), 4326), 7) as place, count(*) over () as total,
    other, round(st_area(common)::numeric, 1)::text as "areaM2"
from pair
where st_area(common) > :tolerance
order by st_area(common) desc
limit 100
