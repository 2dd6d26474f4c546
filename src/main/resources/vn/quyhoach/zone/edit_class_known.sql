-- A code of the generation for land allocation, else of the layer's own list.
select exists (
    select from planning.land_use_class
    where scheme = cast(:scheme as text) and code = :code
    union all
    select from planning.layer_class
    where cast(:scheme as text) is null and layer_id = :layer and code = :code)
