-- What a file brings, before anything is believed; gone with the transaction, so a rejected import leaves no trace.
drop table if exists pg_temp.import_object; -- of the layer before, where a dossier has several
create temporary table import_object (
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
    -- whether the shape is of the layer's kind
    of_kind boolean not null,
    geom geometry(Geometry, 9210),
    geom_web geometry(Geometry, 3857),
    -- of the layer's kind and valid, so that checks of place may look at it
    usable boolean generated always as (of_kind and st_isvalid(geom)) stored
) on commit drop
