-- Objects whose geometry the file holds in a form that is none.
select
    number, coalesce(code, '#' || number) as subject, null::text as place, count(*) over () as total,
    flaw_vi as reason_vi, flaw_en as reason_en
from import_object
where flaw_vi is not null
order by number
limit 100
