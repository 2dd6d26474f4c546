-- Everything at a point: areas that hold it, lines and works within :radius metres; nearest first, then the smaller.
-- :point is EWKB in the national system. :versions are published versions only; :layers those the caller may see.
with object as (
    -- what plans draw
    select layer_id, id, code, name_vi, name_en, class_scheme, class_code, object_type, subtype,
           plan_version_id, position_basis, source_scale, legal_basis, attributes, area_m2, length_m,
           st_distance(geom, st_geomfromewkb(:point)) as distance_m
    from planning.plan_object
    where st_dwithin(geom, st_geomfromewkb(:point), :radius)
      and (st_dimension(geom) < 2 or st_intersects(geom, st_geomfromewkb(:point)))
      and plan_version_id = any(:versions)
      and layer_id = any(:layers)
    union all
    -- where registered projects are
    select case st_dimension(location.geom)
               when 2 then 'projects' when 1 then 'projects-lines' else 'projects-points'
           end,
           location.id, project.code, project.name_vi, project.name_en, null, project.status, null, null,
           null, location.position_basis, null, project.decision_no,
           jsonb_strip_nulls(jsonb_build_object(
               'projectId', project.id, 'projectClass', project.project_class, 'investor', project.investor,
               'leadAgency', project.lead_agency, 'startYear', project.start_year, 'endYear', project.end_year,
               'label', location.label, 'phase', location.phase, 'indicative', project.indicative)),
           nullif(st_area(location.geom), 0), nullif(st_length(location.geom), 0),
           st_distance(location.geom, st_geomfromewkb(:point))
    from planning.project_location location
    join planning.project project on project.id = location.project_id
    where st_dwithin(location.geom, st_geomfromewkb(:point), :radius)
      and (st_dimension(location.geom) < 2 or st_intersects(location.geom, st_geomfromewkb(:point)))
),
ranked as (
    select object.*,
           row_number() over (partition by layer_id order by distance_m, area_m2 nulls last, id) as place
    from object
)
select ranked.*,
       coalesce(land_use.name_vi, class.name_vi, ranked.class_code) as class_name_vi,
       coalesce(land_use.name_en, class.name_en) as class_name_en
from ranked
left join planning.land_use_class land_use
    on land_use.scheme = ranked.class_scheme and land_use.code = ranked.class_code
left join planning.layer_class class on class.layer_id = ranked.layer_id and class.code = ranked.class_code
where ranked.layer_id = any(:layers)
  and ranked.place <= :most
order by ranked.layer_id, ranked.place
