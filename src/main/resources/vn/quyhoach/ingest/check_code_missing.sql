-- Objects without a code.
select number, '#' || number as subject, null::text as place, count(*) over () as total, cast(:code_field as text) as field
from import_object
where code is null
order by number
limit 100
