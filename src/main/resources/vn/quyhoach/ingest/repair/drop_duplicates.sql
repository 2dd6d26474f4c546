-- Objects with the shape of an earlier one go; one that says something else of its ground stays, for its word would be
-- lost.
insert into import_change (code, kind, number, object, before, dropped, lost_m2, whole_m2, refused)
with alike as (
    select number, code, geom, class_code, object_type, subtype,
        count(*) over (partition by st_xmin(geom), st_ymin(geom), st_xmax(geom), st_ymax(geom), st_npoints(geom)) as times
    from import_object
    where usable
),
shape as (
    select *, md5(st_asbinary(st_normalize(geom))) as digest from alike where times > 1
),
twin as (
    select shape.*, first_value(number) over same as first,
        first_value(array[class_code, object_type, subtype]) over same as says
    from shape
    window same as (partition by digest order by number)
)
select :code, :kind, number, coalesce(code, '#' || number), geom, true, 0, st_area(geom),
    array[class_code, object_type, subtype] is distinct from says
from twin
where number <> first
  and (:all or coalesce(code, '#' || number) in (select jsonb_array_elements_text(cast(:objects as jsonb))))
order by number
