delete from planning.feature_standard_properties
where layer_id = :layer and feature_id = :feature
