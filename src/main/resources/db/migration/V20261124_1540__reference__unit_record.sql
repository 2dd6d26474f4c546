-- Why: five queries return a unit in the same columns; the view keeps them the same. The last day is included here, as
-- people read it, and the box is in degrees, as maps take it.
create view planning.unit_record as
select
    unit.id, unit.level, unit.code, unit.name, unit.kind, unit.parent_id,
    parent.kind || ' ' || parent.name as parent_name,
    unit.valid_from, unit.valid_to, unit.valid_to - 1 as last_day,
    unit.area_m2, unit.schematic,
    round(st_xmin(box.degrees)::numeric, 6) as west,
    round(st_ymin(box.degrees)::numeric, 6) as south,
    round(st_xmax(box.degrees)::numeric, 6) as east,
    round(st_ymax(box.degrees)::numeric, 6) as north
from planning.admin_unit unit
left join planning.admin_unit parent on parent.id = unit.parent_id
cross join lateral (select st_transform(st_envelope(unit.geom), 4326) as degrees) box;
