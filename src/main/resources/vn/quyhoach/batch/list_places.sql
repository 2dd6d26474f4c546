-- Where the checked rows of a batch are, for one map of all of them: what has many corners is drawn with a thousandth of
-- its size left out, for a province of thousands of places must travel to a browser at once.
select line.number, done.verdict as outcome,
       st_asgeojson(
           st_transform(
               case when st_npoints(done.footprint) > 200
                    then st_simplifypreservetopology(done.footprint, sqrt(st_area(st_envelope(done.footprint))) / 1000)
                    else done.footprint end,
               4326),
           7) as geometry
from planning.check_batch_row line
join planning.conformity_check done on done.id = line.check_id
where line.batch_id = :id
order by line.number
