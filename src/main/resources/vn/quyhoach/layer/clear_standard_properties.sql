-- a feature that has none of them left has no row
with without as (
    delete from planning.feature_standard_properties
    where layer_id = :layer and feature_id = :feature and properties - cast(:cleared as text[]) = '{}'
)
update planning.feature_standard_properties
set properties = properties - cast(:cleared as text[])
where layer_id = :layer and feature_id = :feature and properties - cast(:cleared as text[]) <> '{}'
