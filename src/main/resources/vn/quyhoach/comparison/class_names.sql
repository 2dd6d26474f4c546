-- The classes of a layer in the order of the law, by the newest list that knows each.
select code, name_vi, name_en
from (select distinct on (code) code, name_vi, name_en, scheme, sort
      from publish.classes
      where layer_id = :layer
      order by code, scheme desc nulls last) known
order by scheme desc nulls last, sort, code
