-- By which lists of land use, and with which of their codes, two versions of a layer are drawn; nothing for a layer that
-- has a list of its own.
select distinct own.class_scheme, own.class_code
from publish.zone_schemes own
where own.layer_id = :layer
  and own.version_id in (:from_version, :to_version)
