-- What the serving modules must know beside the layers: published versions, units and classes by their keys. The
-- reader role sees no table, so it sees these. They are not layers: no geom_web, no comments that become titles.

create or replace view publish.plan_versions as
select version.id, plan.code as plan_code, version.number,
       version.title_vi, version.title_en, version.decision_no, version.decision_date, version.authority,
       version.valid_from, version.valid_to - 1 as valid_to, version.schematic
from planning.plan_version version
join planning.plan plan on plan.id = version.plan_id
where version.status in ('IN_FORCE', 'SUPERSEDED');

create or replace view publish.units as
select unit.id, unit.level, unit.code, unit.kind || ' ' || unit.name as name,
       unit.valid_from, unit.valid_to - 1 as valid_to, unit.geom
from planning.admin_unit unit;

create or replace view publish.classes as
select class.layer_id, null::text as scheme, class.code, class.name_vi, class.name_en, class.sort
from planning.layer_class class
union all
select 'land-allocation', class.scheme, class.code, class.name_vi, class.name_en, class.sort
from planning.land_use_class class;

-- By which list of land use an object is classed: codes of different lists are compared through the crosswalk only.
create or replace view publish.zone_schemes as
select zone.id, zone.plan_version_id as version_id, zone.layer_id, zone.class_scheme, zone.class_code
from planning.zone zone
where zone.class_scheme is not null;

-- repeatable migrations may run before or after the role's first grant
grant select on publish.plan_versions, publish.units, publish.classes, publish.zone_schemes to quyhoach_reader;
