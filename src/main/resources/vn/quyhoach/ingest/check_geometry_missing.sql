-- Objects without a geometry.
select number, coalesce(code, '#' || number) as subject, null::text as place, count(*) over () as total
from import_object
where flaw_vi is null and (geom is null or st_isempty(geom))
order by number
limit 100
