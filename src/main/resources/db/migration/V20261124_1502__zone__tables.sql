-- Why: a plan is never edited in place. Every object belongs to one version of a plan; a version has a legal time
-- (valid_from, valid_to: end exclusive) and a recorded time. Geometry is VN-2000 / TM-3 105°45' in metres, where
-- statutory areas are taken; geom_web is the same geometry in the projection of web maps, kept so that a tile
-- need not transform a thousand rows. Only published versions are visible in the schema publish.

create table planning.plan (
    id bigint generated always as identity primary key,
    code text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{2,63}$'),
    level text not null check (level in ('NATIONAL', 'REGION', 'PROVINCE', 'DISTRICT', 'URBAN', 'RURAL', 'DETAILED')),
    name_vi text not null,
    name_en text not null,
    period_from integer not null,
    period_to integer not null check (period_to >= period_from),
    vision_to integer,
    row_version integer not null default 0
);

create table planning.plan_version (
    id bigint generated always as identity primary key,
    plan_id bigint not null references planning.plan,
    number integer not null check (number > 0),
    kind text not null check (kind in ('ORIGINAL', 'LOCAL_ADJUSTMENT', 'ADJUSTMENT', 'REPLACEMENT')),
    status text not null check (status in ('DRAFT', 'APPRAISAL', 'IN_FORCE', 'SUPERSEDED', 'WITHDRAWN')),
    title_vi text not null,
    title_en text not null,
    decision_no text,
    decision_date date,
    authority text,
    valid_from date,
    valid_to date,
    base_scale integer check (base_scale > 0),
    schematic boolean not null default false,
    recorded_at timestamptz not null default now(),
    recorded_by text not null,
    published_at timestamptz,
    published_by text,
    row_version integer not null default 0,
    unique (plan_id, number),
    check (valid_to is null or valid_to > valid_from),
    check (status not in ('IN_FORCE', 'SUPERSEDED')
           or (decision_no is not null and decision_date is not null and valid_from is not null)),
    -- two versions of one plan are never in force on the same day
    exclude using gist (plan_id with =, daterange(valid_from, valid_to) with &&)
        where (status in ('IN_FORCE', 'SUPERSEDED'))
);

-- The layers of a plan as the law's themes know them; declared again as published layers by the code.
create table planning.zone (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    layer_id text not null,
    code text not null,
    name_vi text not null,
    name_en text,
    class_scheme text,
    class_code text not null,
    position_basis text not null check (position_basis in ('LEGAL_BOUNDARY', 'PLAN_DIGITISED', 'INDICATIVE_SYMBOL')),
    source_scale integer check (source_scale > 0),
    legal_basis text,
    attributes jsonb not null default '{}',
    geom geometry(MultiPolygon, 9210) not null check (st_isvalid(geom) and not st_isempty(geom)),
    geom_web geometry(MultiPolygon, 3857) generated always as (st_transform(geom, 3857)) stored,
    area_m2 double precision generated always as (st_area(geom)) stored,
    unique (plan_version_id, layer_id, code)
);

create table planning.zone_line (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    layer_id text not null,
    code text not null,
    name_vi text not null,
    name_en text,
    class_code text not null,
    -- what the set-back rules know it as; null when no rule applies
    object_type text,
    subtype text,
    -- laws measure from the edge (outermost conductor, road-land edge, bank); plans draw the axis
    outer_offset_m double precision not null default 0 check (outer_offset_m >= 0),
    position_basis text not null check (position_basis in ('LEGAL_BOUNDARY', 'PLAN_DIGITISED', 'INDICATIVE_SYMBOL')),
    source_scale integer check (source_scale > 0),
    legal_basis text,
    attributes jsonb not null default '{}',
    geom geometry(MultiLineString, 9210) not null check (st_isvalid(geom) and not st_isempty(geom)),
    geom_web geometry(MultiLineString, 3857) generated always as (st_transform(geom, 3857)) stored,
    length_m double precision generated always as (st_length(geom)) stored,
    unique (plan_version_id, layer_id, code)
);

create table planning.zone_point (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    layer_id text not null,
    code text not null,
    name_vi text not null,
    name_en text,
    class_code text not null,
    object_type text,
    subtype text,
    position_basis text not null check (position_basis in ('LEGAL_BOUNDARY', 'PLAN_DIGITISED', 'INDICATIVE_SYMBOL')),
    source_scale integer check (source_scale > 0),
    legal_basis text,
    attributes jsonb not null default '{}',
    geom geometry(MultiPoint, 9210) not null check (not st_isempty(geom)),
    geom_web geometry(MultiPoint, 3857) generated always as (st_transform(geom, 3857)) stored,
    unique (plan_version_id, layer_id, code)
);

create index zone_geom on planning.zone using gist (geom);
create index zone_geom_web on planning.zone using gist (geom_web);
create index zone_layer on planning.zone (layer_id, id);
create index zone_version on planning.zone (plan_version_id, layer_id);
create index zone_name on planning.zone using gin (planning.fold(name_vi) gin_trgm_ops);
create index zone_line_geom on planning.zone_line using gist (geom);
create index zone_line_geom_web on planning.zone_line using gist (geom_web);
create index zone_line_layer on planning.zone_line (layer_id, id);
create index zone_line_name on planning.zone_line using gin (planning.fold(name_vi) gin_trgm_ops);
create index zone_point_geom on planning.zone_point using gist (geom);
create index zone_point_geom_web on planning.zone_point using gist (geom_web);
create index zone_point_layer on planning.zone_point (layer_id, id);
create index zone_point_name on planning.zone_point using gin (planning.fold(name_vi) gin_trgm_ops);

-- Names of the classes of layers other than land allocation, filled from styles/palette/classes.csv at start.
create table planning.layer_class (
    layer_id text not null,
    code text not null,
    name_vi text not null,
    name_en text not null,
    sort integer not null,
    primary key (layer_id, code)
);
