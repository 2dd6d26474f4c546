-- Vertices nearer than a millimetre to the one before.
insert into import_change (code, kind, number, object, before, after, gained_m2, lost_m2, whole_m2)
with thinned as (
    select number, coalesce(code, '#' || number) as object, geom, st_multi(st_removerepeatedpoints(geom, 0.001)) as after
    from import_object
    where usable and :dimension > 0
      and (:all or coalesce(code, '#' || number) in (select jsonb_array_elements_text(cast(:objects as jsonb))))
)
select :code, :kind, number, object, geom, after,
    case when st_isvalid(after) then st_area(st_difference(after, geom)) else 0 end,
    case when st_isvalid(after) then st_area(st_difference(geom, after)) else 0 end,
    st_area(geom)
from thinned
where st_npoints(after) < st_npoints(geom)
order by number
