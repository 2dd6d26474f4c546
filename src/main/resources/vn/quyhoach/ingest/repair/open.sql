-- What repairs change, in their order, until the import is kept; gone with the transaction.
drop table if exists pg_temp.import_change;
create temporary table import_change (
    sequence bigint generated always as identity,
    code text not null,
    kind text not null,
    number bigint not null,
    object text not null,
    before geometry(Geometry, 9210),
    after geometry(Geometry, 9210),
    dropped boolean not null default false,
    class_code text,
    value_before text,
    value_after text,
    gained_m2 double precision not null default 0,
    lost_m2 double precision not null default 0,
    -- square metres against which the change is measured
    whole_m2 double precision not null default 0,
    refused boolean not null default false,
    applied boolean not null default false
) on commit drop
