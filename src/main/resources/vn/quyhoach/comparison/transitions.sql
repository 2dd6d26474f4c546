-- How much ground of each unit went from which class to which, in square metres, the parts in a fixed order so that the
-- sum is the same every time. Pieces below :least are rounding errors: their area counts, they do not.
select unit_id, from_class, to_class,
       sum(area_m2 order by area_m2) as area_m2,
       count(*) filter (where area_m2 > :least) as pieces
from (select piece.unit_id, piece.from_class, piece.to_class, st_area(piece.geom) as area_m2
      from (${pieces}) piece) measured
where area_m2 > 0
group by unit_id, from_class, to_class
