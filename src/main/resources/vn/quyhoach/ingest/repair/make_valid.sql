-- Shapes that cross themselves: what their lines enclose, parts that lie over each other merged. Compared with what the
-- lines enclose an odd number of times, which is what most programs draw.
insert into import_change (code, kind, number, object, before, after, gained_m2, lost_m2, whole_m2)
with invalid as (
    select number, coalesce(code, '#' || number) as object, geom
    from import_object
    where geom is not null and not usable and not st_isempty(geom)
      and st_dimension(geom) = :dimension and not st_isvalid(geom)
      and (:all or coalesce(code, '#' || number) in (select jsonb_array_elements_text(cast(:objects as jsonb))))
),
mended as (
    select number, object, geom,
        st_multi(st_collectionextract(st_makevalid(geom, 'method=structure'), cast(:dimension as integer) + 1)) as after,
        st_collectionextract(st_makevalid(geom), cast(:dimension as integer) + 1) as drawn
    from invalid
)
select :code, :kind, number, object, geom, after,
    st_area(st_difference(after, drawn)), st_area(st_difference(drawn, after)), st_area(drawn)
from mended
order by number
