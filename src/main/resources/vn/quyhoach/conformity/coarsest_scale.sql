-- The largest denominator beyond a provincial sheet's that anything the versions draw has of its own, 0 without any. Symbols
-- never decide. Each table has an index of those few objects; the numbers and words are those of the indexes.
select coalesce(max(object.source_scale), 0)
from planning.plan_object object
where object.plan_version_id = any(:versions)
  and object.layer_id = any(:layers)
  and object.source_scale > 100000
  and object.position_basis <> 'INDICATIVE_SYMBOL'
