-- Cuts the land allocation in force along a grid of :side metres, so that it has as many zones as a province's real one.
insert into planning.zone (plan_version_id, layer_id, code, name_vi, name_en, class_scheme, class_code, position_basis,
                           source_scale, legal_basis, geom)
select zone.plan_version_id, zone.layer_id, zone.code || '-' || row_number() over (partition by zone.id), zone.name_vi,
       zone.name_en, zone.class_scheme, zone.class_code, zone.position_basis, zone.source_scale, zone.legal_basis, piece.geom
from planning.zone
join planning.plan_version version on version.id = zone.plan_version_id and version.status = 'IN_FORCE'
cross join lateral (
    select st_multi(st_collectionextract(st_intersection(zone.geom, grid.geom), 3)) as geom
    from st_squaregrid(:side, zone.geom) grid
    where st_intersects(zone.geom, grid.geom)
) piece
where zone.layer_id = 'land-allocation'
  and not st_isempty(piece.geom)
  and st_isvalid(piece.geom)
