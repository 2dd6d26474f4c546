-- Places by a part of their name, with or without diacritics, or by the beginning of their code; the best first.
-- :q is what was typed. Names are compared folded, by trigram indexes; a near miss ("ben luk") is found by word
-- similarity and comes last. Objects of base zoning are parcels without a name of their own: by code only.
with asked as (
    select folded,
           -- "huyện Đức Hòa" is stored as kind and name
           coalesce(nullif(regexp_replace(folded,
               '^(tinh|thanh pho|tp\.?|thi xa|tx\.?|huyen|h\.|phuong|p\.|xa|x\.|thi tran|tt\.?)\s+', ''), ''), folded)
               as bare
    from (select trim(regexp_replace(planning.fold(:q), '\s+', ' ', 'g')) as folded) typed
),
pattern as (
    select folded, bare,
           '%' || replace(replace(replace(folded, '\', '\\'), '%', '\%'), '_', '\_') || '%' as part,
           '%' || replace(replace(replace(bare, '\', '\\'), '%', '\%'), '_', '\_') || '%' as bare_part,
           -- codes that begin so, as a range: an index serves it whatever the text is
           lower(trim(:q)) as code, lower(trim(:q)) || chr(1114111) as code_end
    from asked
),
object_found as (
    select layer_id, id
    from planning.plan_object
    where (planning.fold(name_vi) like (select part from pattern)
           or planning.fold(name_vi) %> (select folded from pattern))
      and plan_version_id = any(:versions)
      and layer_id = any(:named_layers)
    union
    select layer_id, id
    from planning.plan_object
    where lower(code) ~>=~ (select code from pattern)
      and lower(code) ~<~ (select code_end from pattern)
      and plan_version_id = any(:versions)
      and layer_id = any(:layers)
),
found as (
    select 'unit' as kind, unit.id, case unit.level
               when 'commune' then 'communes' when 'district' then 'districts' else 'province' end as layer_id,
           unit.code, unit.kind || ' ' || unit.name as title, unit.name as bare_title,
           parent.kind || ' ' || parent.name as subtitle_vi, parent.kind || ' ' || parent.name as subtitle_en,
           unit.valid_from, unit.valid_to - 1 as valid_to,
           unit.valid_to is null or unit.valid_to > cast(:day as date) as current, 0 as weight, unit.geom
    from planning.admin_unit unit
    left join planning.admin_unit parent on parent.id = unit.parent_id
    where planning.fold(unit.name) like (select bare_part from pattern)
       or planning.fold(unit.name) %> (select bare from pattern)
       or starts_with(unit.code, (select code from pattern))
    union all
    select case object.layer_id when 'urban' then 'urban' else 'zone' end, object.id, object.layer_id,
           object.code, object.name_vi, object.name_vi,
           coalesce(land_use.name_vi, class.name_vi, object.class_code),
           coalesce(land_use.name_en, class.name_en, object.class_code),
           version.valid_from, version.valid_to - 1, true, case object.layer_id when 'urban' then 1 else 3 end,
           object.geom
    from object_found
    join planning.plan_object object on object.id = object_found.id and object.layer_id = object_found.layer_id
    join planning.plan_version version on version.id = object.plan_version_id
    left join planning.land_use_class land_use
        on land_use.scheme = object.class_scheme and land_use.code = object.class_code
    left join planning.layer_class class on class.layer_id = object.layer_id and class.code = object.class_code
    union all
    select 'project', project.id, case st_dimension(location.geom)
               when 2 then 'projects' when 1 then 'projects-lines' else 'projects-points' end,
           project.code, project.name_vi, project.name_vi, class.name_vi, class.name_en,
           null, null, true, 2, location.geom
    from planning.project project
    join planning.project_class class on class.code = project.project_class
    left join lateral (
        -- a project may have many places: the box of all of them
        select st_collect(place.geom) as geom from planning.project_location place where place.project_id = project.id
    ) location on true
    where planning.fold(project.name_vi) like (select part from pattern)
       or planning.fold(project.name_vi) %> (select folded from pattern)
       or starts_with(lower(project.code), (select code from pattern))
),
ranked as (
    select found.*,
           case
               when lower(found.code) = pattern.folded then 0
               when planning.fold(found.title) = pattern.folded
                   or planning.fold(found.bare_title) = pattern.bare then 1
               when starts_with(planning.fold(found.title), pattern.folded)
                   or starts_with(planning.fold(found.bare_title), pattern.bare) then 2
               when position(' ' || pattern.folded in planning.fold(found.title)) > 0 then 3
               when position(pattern.bare in planning.fold(found.title)) > 0 then 4
               when starts_with(lower(found.code), pattern.code) then 4
               else 5
           end as rank,
           word_similarity(pattern.folded, planning.fold(found.title)) as likeness
    from found, pattern
    where found.layer_id is null or found.layer_id = any(:layers)
),
best as (
    select *
    from ranked
    order by rank, current desc, weight, likeness desc, title, valid_from desc, id
    limit :limit
)
select kind, id, layer_id, title, subtitle_vi, subtitle_en, valid_from, valid_to,
       box2d(st_transform(st_envelope(geom), 4326)) as box
from best
order by rank, current desc, weight, likeness desc, title, valid_from desc, id
