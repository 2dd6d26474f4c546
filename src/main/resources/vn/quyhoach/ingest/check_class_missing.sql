-- Objects without a class.
select
    number, coalesce(code, '#' || number) as subject, null::text as place, count(*) over () as total,
    cast(:class_field as text) as field
from import_object
where class_code is null
order by number
limit 100
