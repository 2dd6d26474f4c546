-- Lines and works of plan versions within :reach metres of a ground, measured beyond the widest offset of any axis, with
-- the piece of the axis that matters. :ground is EWKB in the national system.
with asked as (
    -- the ground, named once; the axis of the widest corridor may lie that much farther away
    select geom, reach, st_expand(geom, reach) as box
    from (select st_geomfromewkb(:ground) as geom,
                 :reach + coalesce((select max(outer_offset_m) from planning.zone_line), 0) as reach) ground
),
near as (
    select line.id, line.plan_version_id, line.layer_id, line.code, line.name_vi, line.name_en, line.class_code,
           line.object_type, line.subtype, line.outer_offset_m, line.position_basis, line.source_scale,
           line.legal_basis, st_distance(line.geom, asked.geom) as axis_distance_m,
           st_clipbybox2d(line.geom, asked.box) as axis
    from asked
    join planning.zone_line line on st_dwithin(line.geom, asked.geom, asked.reach)   -- uses the index by itself
    union all
    select work.id, work.plan_version_id, work.layer_id, work.code, work.name_vi, work.name_en, work.class_code,
           work.object_type, work.subtype, 0, work.position_basis, work.source_scale,
           work.legal_basis, st_distance(work.geom, asked.geom), work.geom::geometry
    from asked
    join planning.zone_point work on st_dwithin(work.geom, asked.geom, asked.reach)
)
select near.id, near.plan_version_id, near.layer_id, near.code, near.name_vi, near.name_en, near.class_code,
       coalesce(class.name_vi, near.class_code) as class_name_vi, class.name_en as class_name_en,
       near.object_type, near.subtype, near.outer_offset_m, near.position_basis, near.source_scale, near.legal_basis,
       near.axis_distance_m, st_asewkb(near.axis) as axis
from near
left join planning.layer_class class on class.layer_id = near.layer_id and class.code = near.class_code
where near.plan_version_id = any(:versions)
  and near.layer_id = any(:layers)
order by near.layer_id, near.id
