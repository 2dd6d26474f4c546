-- Why: the programme's projects are tied to places. A project has any number of locations (phases, segments); each
-- keeps how exact it is and what was delivered, because an indicative symbol must never make a verdict fail.

create table planning.programme_task (
    number text primary key,
    theme text not null,
    content_vi text not null,
    content_en text,
    lead_agency text not null,
    co_agencies text[] not null default '{}',
    starts_on date,
    due_on date,
    product text,
    resources text,
    legal_basis text,
    sample boolean not null default false,
    sort integer not null
);

create table planning.project (
    id bigint generated always as identity primary key,
    code text not null unique,
    name_vi text not null,
    name_en text,
    project_class text not null references planning.project_class,
    investor text,
    lead_agency text,
    decision_no text,
    status text not null check (status in
        ('PROPOSED', 'PREPARING', 'UNDER_CONSTRUCTION', 'COMPLETED', 'PAUSED', 'CANCELLED')),
    start_year integer check (start_year between 1990 and 2100),
    end_year integer check (end_year between 1990 and 2100 and end_year >= start_year),
    investment_bn_vnd numeric(14, 3) check (investment_bn_vnd >= 0),
    indicative boolean not null default false,
    task_number text references planning.programme_task,
    source text,
    created_at timestamptz not null default now(),
    created_by text not null,
    changed_at timestamptz not null default now(),
    changed_by text not null,
    row_version integer not null default 0
);
create index project_name on planning.project using gin (planning.fold(name_vi) gin_trgm_ops);

create table planning.project_location (
    id bigint generated always as identity primary key,
    project_id bigint not null references planning.project on delete cascade,
    label text,
    phase text,
    accuracy_m double precision not null default 0 check (accuracy_m >= 0),
    position_basis text not null check (position_basis in ('LEGAL_BOUNDARY', 'PLAN_DIGITISED', 'INDICATIVE_SYMBOL')),
    source_crs text not null default 'EPSG:9210',
    -- what was typed or delivered, before any transformation
    source_coordinates jsonb,
    geom geometry(Geometry, 9210) not null check (st_isvalid(geom) and not st_isempty(geom)
        and geometrytype(geom) in ('MULTIPOLYGON', 'MULTILINESTRING', 'MULTIPOINT')),
    geom_web geometry(Geometry, 3857) generated always as (st_transform(geom, 3857)) stored
);
create index project_location_geom on planning.project_location using gist (geom);
create index project_location_geom_web on planning.project_location using gist (geom_web);
create index project_location_project on planning.project_location (project_id);
