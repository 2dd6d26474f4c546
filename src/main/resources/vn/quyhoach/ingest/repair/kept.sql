-- The repairs of an import (:import) after the given number, shapes in degrees.
select
    number, code, kind, object, st_asgeojson(st_transform(geom_before, 4326), 8) as before,
    st_asgeojson(st_transform(geom_after, 4326), 8) as after, area_before_m2, area_after_m2, gained_m2, lost_m2,
    value_before, value_after, actor, at
from planning.import_repair
where import_id = :import and number > :after
order by number
limit :most
