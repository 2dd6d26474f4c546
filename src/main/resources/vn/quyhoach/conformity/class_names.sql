-- Names of the classes of overlay layers.
select layer_id, code, name_vi, name_en
from planning.layer_class
order by layer_id, sort, code
