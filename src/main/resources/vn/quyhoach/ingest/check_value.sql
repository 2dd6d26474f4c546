-- Values that are not of their kind.
with given as (
    select number, code, 'positionBasis' as attribute, position_basis as value,
        position_basis in ('LEGAL_BOUNDARY', 'PLAN_DIGITISED', 'INDICATIVE_SYMBOL') as good,
        'LEGAL_BOUNDARY, PLAN_DIGITISED, INDICATIVE_SYMBOL' as wanted
    from import_object
    union all
    select number, code, 'sourceScale', source_scale,
        source_scale ~ '^[1-9][0-9]{1,7}(\.0+)?$', '10…99999999'
    from import_object
    union all
    select number, code, 'outerOffsetM', outer_offset_m,
        outer_offset_m ~ '^[0-9]{1,4}(\.[0-9]+)?$', '0…9999'
    from import_object
)
select
    number, coalesce(code, '#' || number) as subject, null::text as place, count(*) over () as total,
    attribute, value, wanted
from given
where value is not null and not good
order by number
limit 100
