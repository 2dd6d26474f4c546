-- The repairs of an import, with it.
insert into planning.import_repair (import_id, number, code, kind, object, geom_before, geom_after, area_before_m2,
    area_after_m2, gained_m2, lost_m2, value_before, value_after, actor)
select
    :import, row_number() over (order by sequence), code, kind, object, before, after, whole_m2,
    case when after is not null and st_isvalid(after) then st_area(after) else 0 end, gained_m2, lost_m2, value_before,
    value_after, :actor
from import_change
where applied
