-- Dates of the file, where it has such fields, that are no dates, or that end before they begin. A day is written as
-- 2026-01-31 or 31/01/2026.
with given as (
    select number, code, field.key as attribute, field.value,
        case when field.value ~ '^\d{4}-\d{1,2}-\d{1,2}' then regexp_match(field.value, '^(\d{4})-(\d{1,2})-(\d{1,2})')
             when field.value ~ '^\d{1,2}/\d{1,2}/\d{4}$'
             then (select array[part[3], part[2], part[1]]
                   from regexp_match(field.value, '^(\d{1,2})/(\d{1,2})/(\d{4})$') part) end as part
    from import_object
    cross join (values ('valid_from'), ('valid_to')) wanted (key)
    cross join lateral (select wanted.key, attributes ->> wanted.key as value) field
    where trim(field.value) <> ''
),
-- a month has no more days than the first of the next is after its own first
dated as (
    select number, code, attribute, value,
        case when cast(part[2] as integer) between 1 and 12 and cast(part[1] as integer) between 1 and 9999
              and cast(part[3] as integer) between 1 and extract(day from
                  make_date(cast(part[1] as integer), cast(part[2] as integer), 1) + interval '1 month - 1 day')
             then make_date(cast(part[1] as integer), cast(part[2] as integer), cast(part[3] as integer)) end as day
    from given
),
wrong as (
    select number, code, attribute, value, 'không phải là ngày' as reason_vi, 'is no date' as reason_en
    from dated
    where day is null
    union all
    select ending.number, ending.code, ending.attribute, ending.value,
        'không sau ngày bắt đầu ' || beginning.value, 'is not after the beginning ' || beginning.value
    from dated ending
    join dated beginning on beginning.number = ending.number
    where ending.attribute = 'valid_to' and beginning.attribute = 'valid_from' and ending.day <= beginning.day
)
select
    number, coalesce(code, '#' || number) as subject, null::text as place, count(*) over () as total,
    attribute, value, reason_vi, reason_en
from wrong
order by number
limit 100
