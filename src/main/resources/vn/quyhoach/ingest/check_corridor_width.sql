-- Lines beside which a corridor is kept free, and no offset says where its edge is: laws measure from the edge of the
-- road's land, the outer conductor or the bank, and plans draw the axis.
select
    number, coalesce(code, '#' || number) as subject,
    case when usable then st_asgeojson(st_transform(st_pointonsurface(geom), 4326), 7) end as place,
    count(*) over () as total, object_type as type, cast(:offset_field as text) as field
from import_object
where :dimension = 1
  and object_type in ('ROAD', 'POWER_LINE', 'WATER_SOURCE')
  and outer_offset_m is null
order by number
limit 100
