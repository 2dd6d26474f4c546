-- Objects without a name; their code will stand for it.
select number, code as subject, null::text as place, count(*) over () as total
from import_object
where name is null and code is not null
order by number
limit 100
