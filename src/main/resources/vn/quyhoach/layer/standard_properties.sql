select feature_id, properties
from planning.feature_standard_properties
where layer_id = :layer
