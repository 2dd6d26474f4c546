-- The repairs that were not made.
select object as subject, case when before is not null and not st_isempty(before)
        then st_asgeojson(st_transform(st_setsrid(st_makepoint((st_xmin(before) + st_xmax(before)) / 2,
            (st_ymin(before) + st_ymax(before)) / 2), 9210), 4326), 7) end as place,
    code as repaired, kind, to_char(lost_m2, 'FM999999990.0') as "lostM2", to_char(gained_m2, 'FM999999990.0') as "gainedM2",
    to_char(whole_m2, 'FM999999990.0') as "wholeM2", count(*) over () as total
from import_change
where refused
order by sequence
limit 100
