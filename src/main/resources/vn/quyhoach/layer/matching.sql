-- Which features of a layer a request means. A null parameter asks for nothing; the plan is made for the values at
-- hand (see ReaderDatabase), so conditions on nulls cost nothing. Both ends of a validity are included.
(cast(:until as date) is null or ${valid_from} is null or ${valid_from} <= cast(:until as date))
and (cast(:since as date) is null or ${valid_to} is null or ${valid_to} >= cast(:since as date))
and (cast(:version_id as bigint) is null or ${version_id} is null or ${version_id} = cast(:version_id as bigint))
and (cast(:classes as text) is null or feature.class_code = any (string_to_array(cast(:classes as text), ',')))
-- within a unit: half a metre in from its border, or the parcels that only touch it would come along
and (cast(:unit_id as bigint) is null or st_intersects(feature.geom, (
    select st_buffer(unit.geom, -0.5) from publish.units unit where unit.id = cast(:unit_id as bigint))))
