-- The classes that objects of overlay layers may have.
select layer_id, code
from planning.layer_class
