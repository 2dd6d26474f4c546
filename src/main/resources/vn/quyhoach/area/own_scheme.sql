-- The list of land use that a feature of land allocation is classed by.
(select own.class_scheme from publish.zone_schemes own where own.id = feature.id)
