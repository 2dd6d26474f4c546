-- Why: a file is the truth of who delivered it; what was changed of it by consent is kept with the import, shape by shape,
-- so that anybody can see later what was delivered, what was stored instead, and who agreed.

create table planning.import_repair (
    import_id uuid not null references planning.import on delete cascade,
    number bigint not null check (number > 0),
    -- of the finding
    code text not null,
    kind text not null,
    -- the object as its author names it
    object text not null,
    geom_before geometry(Geometry, 9210),
    -- null when the object was dropped
    geom_after geometry(Geometry, 9210),
    area_before_m2 double precision not null,
    area_after_m2 double precision not null,
    gained_m2 double precision not null,
    lost_m2 double precision not null,
    value_before text,
    value_after text,
    actor text not null,
    at timestamptz not null default now(),
    primary key (import_id, number)
);
