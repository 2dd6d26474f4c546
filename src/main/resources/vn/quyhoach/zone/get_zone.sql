-- One object with its geometry as GeoJSON in degrees.
with object as (
    (select
        object.id, object.layer_id, object.plan_version_id, object.code, object.name_vi, object.name_en,
        object.class_scheme, null::text as object_type, null::text as subtype,
        null::double precision as outer_offset_m, object.area_m2, null::double precision as length_m,
        object.class_code, object.position_basis, object.source_scale, object.legal_basis, object.attributes, object.geom
    from planning.zone object
    where object.layer_id = :layer
      and object.id = :id)
    union all
    (select
        object.id, object.layer_id, object.plan_version_id, object.code, object.name_vi, object.name_en,
        null::text as class_scheme, object.object_type, object.subtype,
        object.outer_offset_m, null::double precision as area_m2, object.length_m,
        object.class_code, object.position_basis, object.source_scale, object.legal_basis, object.attributes, object.geom
    from planning.zone_line object
    where object.layer_id = :layer
      and object.id = :id)
    union all
    (select
        object.id, object.layer_id, object.plan_version_id, object.code, object.name_vi, object.name_en,
        null::text as class_scheme, object.object_type, object.subtype,
        null::double precision as outer_offset_m, null::double precision as area_m2, null::double precision as length_m,
        object.class_code, object.position_basis, object.source_scale, object.legal_basis, object.attributes, object.geom
    from planning.zone_point object
    where object.layer_id = :layer
      and object.id = :id)
)
select
    object.id, object.layer_id, object.plan_version_id, object.code, object.name_vi, object.name_en,
    object.class_scheme, object.class_code,
    coalesce(land_use.name_vi, class.name_vi, object.class_code) as class_name_vi,
    coalesce(land_use.name_en, class.name_en, object.class_code) as class_name_en,
    object.object_type, object.subtype, object.outer_offset_m, object.area_m2, object.length_m,
    object.position_basis, object.source_scale, object.legal_basis, object.attributes::text as attributes,
    version.plan_id, version.number as version_number, version.kind as version_kind, version.status as version_status,
    version.decision_no, version.decision_date, version.schematic,
    version.valid_from, version.valid_to - 1 as last_day,
    box2d(st_transform(st_envelope(object.geom), 4326)) as box,
    st_asgeojson(st_transform(object.geom, 4326), 8) as geometry
from object
join planning.plan_version version on version.id = object.plan_version_id
left join planning.land_use_class land_use
    on land_use.scheme = object.class_scheme and land_use.code = object.class_code
left join planning.layer_class class
    on class.layer_id = object.layer_id and class.code = object.class_code
