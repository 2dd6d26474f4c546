-- Why: administrative units and codes change by law (districts ended on 2025-06-30; every new commune re-uses the
-- code of an old one), so a code alone is never a key: (level, code, valid_from) is. Ends are exclusive.

create table planning.admin_unit (
    id bigint generated always as identity primary key,
    level text not null check (level in ('province', 'district', 'commune')),
    code text not null,
    name text not null,
    kind text not null,
    parent_id bigint references planning.admin_unit,
    valid_from date not null,
    valid_to date,
    schematic boolean not null default false,
    geom geometry(MultiPolygon, 9210) not null check (st_isvalid(geom)),
    geom_web geometry(MultiPolygon, 3857) generated always as (st_transform(geom, 3857)) stored,
    area_m2 double precision generated always as (st_area(geom)) stored,
    unique (level, code, valid_from),
    check (valid_to is null or valid_to > valid_from)
);
create index admin_unit_geom on planning.admin_unit using gist (geom);
create index admin_unit_geom_web on planning.admin_unit using gist (geom_web);
create index admin_unit_name on planning.admin_unit using gin (planning.fold(name) gin_trgm_ops);
create index admin_unit_parent on planning.admin_unit (parent_id);

create table planning.admin_succession (
    predecessor_id bigint not null references planning.admin_unit,
    successor_id bigint not null references planning.admin_unit,
    kind text not null check (kind in ('merge', 'split', 'rename', 'transfer')),
    share double precision not null check (share > 0 and share <= 1),
    primary key (predecessor_id, successor_id)
);
create index admin_succession_successor on planning.admin_succession (successor_id);
comment on column planning.admin_succession.share is 'Share of the predecessor''s area that passed to the successor, 0 to 1';

create table planning.land_use_class (
    scheme text not null check (scheme in ('2014', '2024')),
    code text not null,
    name_vi text not null,
    name_en text not null,
    parent_code text,
    valid_from date not null,
    valid_to date,
    verified boolean not null,
    sort integer not null,
    primary key (scheme, code)
);

create table planning.land_use_mapping (
    from_scheme text not null,
    from_code text not null,
    to_scheme text not null,
    to_code text not null,
    kind text not null check (kind in ('exact', 'broader', 'split')),
    primary key (from_scheme, from_code, to_scheme, to_code),
    foreign key (from_scheme, from_code) references planning.land_use_class,
    foreign key (to_scheme, to_code) references planning.land_use_class
);

create table planning.project_class (
    code text primary key,
    name_vi text not null,
    name_en text not null,
    sort integer not null
);

create table planning.agency (
    id bigint generated always as identity primary key,
    code text not null unique,
    name_vi text not null,
    name_en text not null,
    kind text not null,
    valid_from date not null,
    valid_to date,
    verified boolean not null
);

create table planning.agency_succession (
    predecessor_id bigint not null references planning.agency,
    successor_id bigint not null references planning.agency,
    primary key (predecessor_id, successor_id)
);
