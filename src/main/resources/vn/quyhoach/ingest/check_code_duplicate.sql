-- Codes that the file uses more than once.
select min(number) as number, code as subject, null::text as place, count(*) over () as total, count(*) as times
from import_object
where code is not null
group by code
having count(*) > 1
order by min(number)
limit 100
