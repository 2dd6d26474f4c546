-- The codes a layer may have: those its palette names, and those in use.
select class.code
from publish.classes class
where class.layer_id = :layer
union
select distinct feature.class_code
from ${view} feature
order by code
