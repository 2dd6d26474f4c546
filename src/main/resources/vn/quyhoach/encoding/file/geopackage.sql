-- An empty GeoPackage 1.3: the tables of OGC 12-128r17, with the extensions schema, metadata and CRS WKT.
pragma application_id = 1196444487;
pragma user_version = 10300;

create table gpkg_spatial_ref_sys (
    srs_name TEXT not null,
    srs_id INTEGER not null primary key,
    organization TEXT not null,
    organization_coordsys_id INTEGER not null,
    definition TEXT not null,
    description TEXT,
    definition_12_063 TEXT not null
);
insert into gpkg_spatial_ref_sys values
    ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system', 'undefined'),
    ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system', 'undefined');

create table gpkg_contents (
    table_name TEXT not null primary key,
    data_type TEXT not null,
    identifier TEXT unique,
    description TEXT default '',
    last_change DATETIME not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER,
    constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);

create table gpkg_geometry_columns (
    table_name TEXT not null,
    column_name TEXT not null,
    geometry_type_name TEXT not null,
    srs_id INTEGER not null,
    z TINYINT not null,
    m TINYINT not null,
    constraint pk_geom_cols primary key (table_name, column_name),
    constraint uk_gc_table_name unique (table_name),
    constraint fk_gc_tn foreign key (table_name) references gpkg_contents (table_name),
    constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id)
);

create table gpkg_extensions (
    table_name TEXT,
    column_name TEXT,
    extension_name TEXT not null,
    definition TEXT not null,
    scope TEXT not null,
    constraint ge_tce unique (table_name, column_name, extension_name)
);
insert into gpkg_extensions values
    ('gpkg_spatial_ref_sys', 'definition_12_063', 'gpkg_crs_wkt', 'http://www.geopackage.org/spec120/#extension_crs_wkt', 'read-write'),
    ('gpkg_data_columns', null, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
    ('gpkg_data_column_constraints', null, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
    ('gpkg_metadata', null, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write'),
    ('gpkg_metadata_reference', null, 'gpkg_metadata', 'http://www.geopackage.org/spec120/#extension_metadata', 'read-write');

create table gpkg_data_columns (
    table_name TEXT not null,
    column_name TEXT not null,
    name TEXT,
    title TEXT,
    description TEXT,
    mime_type TEXT,
    constraint_name TEXT,
    constraint pk_gdc primary key (table_name, column_name),
    constraint gdc_tn unique (table_name, name)
);

create table gpkg_data_column_constraints (
    constraint_name TEXT not null,
    constraint_type TEXT not null,
    value TEXT,
    min NUMERIC,
    min_is_inclusive BOOLEAN,
    max NUMERIC,
    max_is_inclusive BOOLEAN,
    description TEXT,
    constraint gdcc_ntv unique (constraint_name, constraint_type, value)
);

create table gpkg_metadata (
    id INTEGER constraint m_pk primary key asc not null,
    md_scope TEXT not null default 'dataset',
    md_standard_uri TEXT not null,
    mime_type TEXT not null default 'text/xml',
    metadata TEXT not null default ''
);

create table gpkg_metadata_reference (
    reference_scope TEXT not null,
    table_name TEXT,
    column_name TEXT,
    row_id_value INTEGER,
    timestamp DATETIME not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    md_file_id INTEGER not null,
    md_parent_id INTEGER,
    constraint crmr_mfi_fk foreign key (md_file_id) references gpkg_metadata (id),
    constraint crmr_mpi_fk foreign key (md_parent_id) references gpkg_metadata (id)
);

-- Where QGIS looks for styles. The schema must be an empty text there, not null; and the table must be registered, or
-- other programs take it for damage.
create table layer_styles (
    id INTEGER primary key autoincrement not null,
    f_table_catalog TEXT(256),
    f_table_schema TEXT(256),
    f_table_name TEXT(256),
    f_geometry_column TEXT(256),
    styleName TEXT(30),
    styleQML TEXT,
    styleSLD TEXT,
    useAsDefault BOOLEAN,
    description TEXT,
    owner TEXT(30),
    ui TEXT(30),
    update_time DATETIME default (strftime('%Y-%m-%dT%H:%M:%fZ','now'))
);
insert into gpkg_contents (table_name, data_type, identifier, description)
values ('layer_styles', 'attributes', 'layer_styles', '');
