-- Two objects over the same ground: the larger gives it up, of two as large the later; what the draft keeps and what the
-- neighbouring unit has gives up nothing.
insert into import_change (code, kind, number, object, before, after, gained_m2, lost_m2, whole_m2)
with pair as (
    select
        case when second.geom is null
                  or st_area(first.geom) > st_area(second.geom)
                  or (st_area(first.geom) = st_area(second.geom) and first.number > second.number)
             then first.number else second.number end as loser,
        case when second.geom is null
                  or st_area(first.geom) > st_area(second.geom)
                  or (st_area(first.geom) = st_area(second.geom) and first.number > second.number)
             then coalesce(second.geom, kept.geom) else first.geom end as winner
    from jsonb_to_recordset(cast(:pairs as jsonb)) as told(number bigint, side text, other bigint)
    join import_object first on first.number = told.number
    left join import_object second on told.side = 'STAGED' and second.number = told.other
    left join import_reference kept on told.side = kept.side and kept.number = told.other
    where :all or coalesce(first.code, '#' || first.number) in (select jsonb_array_elements_text(cast(:objects as jsonb)))
),
cut as (
    select object.number, coalesce(object.code, '#' || object.number) as name, object.geom,
        st_multi(st_collectionextract(st_difference(object.geom, st_union(pair.winner)), 3)) as after
    from pair
    join import_object object on object.number = pair.loser
    where pair.winner is not null
    group by object.number, object.code, object.geom
)
select :code, :kind, number, name, geom, after, 0, st_area(geom) - st_area(after), st_area(geom)
from cut
order by number
