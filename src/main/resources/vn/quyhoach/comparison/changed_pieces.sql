-- The pieces whose class differs, as GeoJSON features for a map. :tolerance (metres) is about a pixel: no vertex is worth
-- more, and pieces below a few of its squares are not seen. Class names are the map's business. :unsure are the pairs of
-- classes that may be the same use under the codes of two lists.
select '{"type":"Feature","geometry":'
       || st_asgeojson(st_transform(st_simplifypreservetopology(geom, cast(:tolerance as double precision)), 4326), 7, 0)
       || ',"properties":'
       || json_build_object('unit', unit_id, 'from', from_class, 'to', to_class, 'fromCode', from_code,
                            'toCode', to_code, 'areaM2', round(area_m2::numeric, 2),
                            'unsure', coalesce(from_class || '→' || to_class = any (cast(:unsure as text[])), false))::text
       || '}' as feature
from (select piece.*, st_area(piece.geom) as area_m2
      from (${pieces}) piece) measured
where from_class is distinct from to_class
  and area_m2 > greatest(cast(:least as double precision), 4 * cast(:tolerance as double precision) ^ 2)
