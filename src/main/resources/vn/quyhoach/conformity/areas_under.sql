-- The areas of plan versions that lie under a ground or within :reach metres of it: base zoning and overlays together.
-- :ground is EWKB in the national system. The common part is taken on a grid of 1 mm, so that the same question gives
-- the same bytes; its neighbourhood of the area's own border comes along, to tell how deep the ground lies inside.
with asked as (
    -- the ground, named once
    select geom, st_expand(geom, :reach) as box
    from (select st_geomfromewkb(:ground) as geom) ground
)
select object.id, object.plan_version_id, object.layer_id, object.code, object.name_vi, object.name_en,
       object.class_code,
       coalesce(land_use.name_vi, class.name_vi, object.class_code) as class_name_vi,
       coalesce(land_use.name_en, class.name_en) as class_name_en,
       object.position_basis, object.source_scale, object.legal_basis,
       st_asewkb(st_collectionextract(
           st_intersection(object.geom, asked.geom, 0.001), st_dimension(asked.geom) + 1)) as part,
       st_asewkb(st_clipbybox2d(st_boundary(object.geom), asked.box)) as border,
       st_distance(object.geom, asked.geom) as distance_m
from asked
join planning.zone object on st_dwithin(object.geom, asked.geom, :reach)     -- uses the index by itself
left join planning.land_use_class land_use
    on land_use.scheme = object.class_scheme and land_use.code = object.class_code
left join planning.layer_class class on class.layer_id = object.layer_id and class.code = object.class_code
where object.plan_version_id = any(:versions)
  and object.layer_id = any(:layers)
order by object.id
