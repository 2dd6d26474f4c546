-- The codes a layer may have: those its palette names, and those in use, which may have no name.
select code, coalesce(max(name_vi), code) as name_vi, coalesce(max(name_en), max(name_vi), code) as name_en
from (
    select class.code, class.name_vi, class.name_en
    from publish.classes class
    where class.layer_id = :layer
    union all
    select distinct feature.class_code, null, null
    from ${view} feature
) known
where code is not null
group by code
order by code
