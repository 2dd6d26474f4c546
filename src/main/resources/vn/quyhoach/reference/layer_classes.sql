-- The classes of a layer other than land allocation, in the order of its palette.
select code, name_vi, name_en
from planning.layer_class
where layer_id = :layer
order by sort, code
