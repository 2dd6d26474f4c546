-- Codes that the layer of the draft has already.
select object.number, object.code as subject, null::text as place, count(*) over () as total
from import_object object
where not :replace
  and object.code in (
    select code from planning.zone where plan_version_id = :version and layer_id = :layer
    union all
    select code from planning.zone_line where plan_version_id = :version and layer_id = :layer
    union all
    select code from planning.zone_point where plan_version_id = :version and layer_id = :layer)
order by object.number
limit 100
