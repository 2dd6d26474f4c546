-- What a file brings, before anything is believed; gone with the transaction, so a rejected import leaves no trace.
drop table if exists pg_temp.import_object; -- of the layer before, where a dossier has several
create temporary table import_row (
    number bigint not null,
    code text,
    name text,
    name_en text,
    class_code text,
    object_type text,
    subtype text,
    outer_offset_m text,
    position_basis text,
    source_scale text,
    legal_basis text,
    attributes jsonb not null,
    flaw_vi text,
    flaw_en text,
    geom geometry(Geometry, 9210)
) on commit drop
