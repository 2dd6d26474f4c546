-- Every word by which a class is known, of each layer's list: its code and name; for land use also the codes and names of
-- the other generation that became exactly one class of this.
with land_use as (
    select scheme, code as word, code, true as own, 1 as rank from planning.land_use_class
    union all
    select scheme, name_vi, code, true, 2 from planning.land_use_class
    union all
    select mapping.to_scheme, word.text, mapping.to_code, false, word.rank
    from planning.land_use_mapping mapping
    join planning.land_use_class old on old.scheme = mapping.from_scheme and old.code = mapping.from_code
    cross join lateral (values (old.code, 3), (old.name_vi, 4)) word (text, rank)
    where mapping.kind = 'exact'
),
listed as (
    select 'land-allocation' as layer_id, scheme, word, code, own, rank from land_use
    union all
    select layer_id, null, code, code, true, 1 from planning.layer_class where layer_id <> 'land-allocation'
    union all
    select layer_id, null, name_vi, code, true, 2 from planning.layer_class where layer_id <> 'land-allocation'
)
select layer_id, scheme, word, code, own
from listed
order by layer_id, scheme, rank, code
