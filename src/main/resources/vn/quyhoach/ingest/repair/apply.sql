-- The staged objects as they are after the repairs: a table of its own, for an index over rows that the same transaction
-- has updated is not used by it.
create temporary table import_repaired on commit drop as
select
    object.number, object.code, object.name, object.name_en, coalesce(change.class_code, object.class_code) as class_code,
    object.object_type, object.subtype, object.outer_offset_m, object.position_basis, object.source_scale,
    object.legal_basis, object.attributes, object.flaw_vi, object.flaw_en, coalesce(change.after, object.geom) as geom,
    case when change.after is null then object.geom_web end as geom_web,
    coalesce(change.after is not null and change.class_code is null, false) or object.usable as usable
from import_object object
left join import_change change on change.number = object.number and not change.applied and not change.refused
where change.dropped is not true;
drop table import_object;
alter table import_repaired rename to import_object;
create index on import_object (number);
create index on import_object using gist (geom);
create index on import_object (code);
analyze import_object;
update import_change set applied = true where not applied and not refused
