-- What plan versions draw near a ground: areas within :areas metres of it, lines and works within :lines metres, measured
-- beyond the widest offset of any axis. :ground is EWKB in the national system.
with asked as (
    -- the ground, named once; the axis of the widest corridor may lie that much farther away
    select st_geomfromewkb(:ground) as geom,
           :lines + coalesce((select max(outer_offset_m) from planning.zone_line), 0) as lines
),
near as (
    -- the distances use the indexes by themselves
    select object.id, object.plan_version_id, object.layer_id, object.code, object.name_vi, object.name_en,
           object.class_scheme, object.class_code, null::text as object_type, null::text as subtype,
           null::double precision as outer_offset_m, object.position_basis, object.source_scale, object.legal_basis,
           object.geom::geometry as geom
    from asked
    join planning.zone object on st_dwithin(object.geom, asked.geom, :areas)
    union all
    select line.id, line.plan_version_id, line.layer_id, line.code, line.name_vi, line.name_en,
           null, line.class_code, line.object_type, line.subtype,
           line.outer_offset_m, line.position_basis, line.source_scale, line.legal_basis,
           line.geom
    from asked
    join planning.zone_line line on st_dwithin(line.geom, asked.geom, asked.lines)
    union all
    select work.id, work.plan_version_id, work.layer_id, work.code, work.name_vi, work.name_en,
           null, work.class_code, work.object_type, work.subtype,
           0, work.position_basis, work.source_scale, work.legal_basis,
           work.geom
    from asked
    join planning.zone_point work on st_dwithin(work.geom, asked.geom, asked.lines)
)
select near.id, near.plan_version_id, near.layer_id, near.code, near.name_vi, near.name_en, near.class_code,
       coalesce(land_use.name_vi, class.name_vi, near.class_code) as class_name_vi,
       coalesce(land_use.name_en, class.name_en) as class_name_en,
       near.object_type, near.subtype, near.outer_offset_m, near.position_basis, near.source_scale, near.legal_basis,
       st_asewkb(near.geom) as geom
from near
left join planning.land_use_class land_use on land_use.scheme = near.class_scheme and land_use.code = near.class_code
left join planning.layer_class class on class.layer_id = near.layer_id and class.code = near.class_code
where near.plan_version_id = any(:versions)
  and near.layer_id = any(:layers)
