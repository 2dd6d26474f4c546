-- GeoPackage 1.3, extensions gpkg_metadata and gpkg_crs_wkt.

-- R93 gpkg_metadata is defined by the letter
-- broken by: alter table gpkg_metadata drop column mime_type
with standard (name, type, required, fallback, key) as (values
    ('id', 'INTEGER', 1, null, 1),
    ('md_scope', 'TEXT', 1, '''dataset''', 0),
    ('md_standard_uri', 'TEXT', 1, null, 0),
    ('mime_type', 'TEXT', 1, '''text/xml''', 0),
    ('metadata', 'TEXT', 1, '''''', 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_metadata');

-- R94 what it tells of is one of the standard's words
-- broken by: update gpkg_metadata set md_scope = 'file'
select id, md_scope from gpkg_metadata
where md_scope not in ('undefined', 'fieldSession', 'collectionSession', 'series', 'dataset', 'featureType', 'feature',
    'attributeType', 'attribute', 'tile', 'model', 'catalog', 'schema', 'taxonomy', 'software', 'service', 'collectionHardware',
    'nonGeographicDataset', 'dimensionGroup', 'style');

-- R95 gpkg_metadata_reference is defined by the letter
-- broken by: alter table gpkg_metadata_reference drop column row_id_value
with standard (name, type, required, fallback, key) as (values
    ('reference_scope', 'TEXT', 1, null, 0),
    ('table_name', 'TEXT', 0, null, 0),
    ('column_name', 'TEXT', 0, null, 0),
    ('row_id_value', 'INTEGER', 0, null, 0),
    ('timestamp', 'DATETIME', 1, 'strftime(''%Y-%m-%dT%H:%M:%fZ'',''now'')', 0),
    ('md_file_id', 'INTEGER', 1, null, 0),
    ('md_parent_id', 'INTEGER', 0, null, 0))
select * from standard
except select name, type, "notnull", replace(dflt_value, ' ', ''), pk from pragma_table_info('gpkg_metadata_reference');

-- R95b and refers to gpkg_metadata twice
-- broken by: create table spare as select * from gpkg_metadata_reference; drop table gpkg_metadata_reference; alter table spare rename to gpkg_metadata_reference
with standard (name) as (values ('md_file_id'), ('md_parent_id'))
select name from standard
except select "from" from pragma_foreign_key_list('gpkg_metadata_reference') where "table" = 'gpkg_metadata' and "to" = 'id';

-- R96 a reference has one of five reaches
-- broken by: update gpkg_metadata_reference set reference_scope = 'TABLE'
select rowid, reference_scope from gpkg_metadata_reference
where reference_scope not in ('geopackage', 'table', 'column', 'row', 'row/col');

-- R97 that of the whole file names no table, the others name a content
-- broken by: update gpkg_metadata_reference set table_name = 'nowhere'
select rowid, table_name from gpkg_metadata_reference
where (reference_scope = 'geopackage') != (table_name is null)
    or (table_name is not null and table_name not in (select table_name from gpkg_contents));

-- R98 a column is named where one is meant
-- broken by: update gpkg_metadata_reference set column_name = 'geom'
select rowid, column_name from gpkg_metadata_reference
where (reference_scope in ('column', 'row/col')) != (column_name is not null);

-- R99 and so is a row
-- broken by: update gpkg_metadata_reference set row_id_value = 1
select rowid, row_id_value from gpkg_metadata_reference
where (reference_scope in ('row', 'row/col')) != (row_id_value is not null);

-- R100 the time of a reference is told to a part of a second, in universal time
-- broken by: update gpkg_metadata_reference set timestamp = '2026-01-01'
select rowid, timestamp from gpkg_metadata_reference
where timestamp not glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]*Z';

-- R101 what is referred to is there
-- broken by: delete from gpkg_metadata
select rowid, md_file_id from gpkg_metadata_reference where md_file_id not in (select id from gpkg_metadata);

-- R102 nothing is above itself
-- broken by: update gpkg_metadata_reference set md_parent_id = md_file_id
select rowid from gpkg_metadata_reference
where md_parent_id = md_file_id or (md_parent_id is not null and md_parent_id not in (select id from gpkg_metadata));

-- R140 both tables are said to be of the extension
-- broken by: delete from gpkg_extensions where table_name = 'gpkg_metadata_reference'
with standard (name) as (values ('gpkg_metadata'), ('gpkg_metadata_reference'))
select name from standard except
select table_name from gpkg_extensions where extension_name = 'gpkg_metadata' and scope = 'read-write' and column_name is null;

-- R115 gpkg_spatial_ref_sys has a column for WKT 2
-- broken by: alter table gpkg_spatial_ref_sys drop column definition_12_063
select 'definition_12_063', 'TEXT', 1, null, 0 except
select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_spatial_ref_sys');

-- R116 which is of that standard
-- broken by: update gpkg_spatial_ref_sys set definition_12_063 = 'PROJCS["VN-2000"]'
select srs_id from gpkg_spatial_ref_sys
where srs_id > 0 and definition_12_063 not glob 'GEOGCRS*' and definition_12_063 not glob 'GEODCRS*' and definition_12_063 not glob 'PROJCRS*';

-- R117 a system is defined in one way at least; ours are in both
-- broken by: update gpkg_spatial_ref_sys set definition = 'undefined', definition_12_063 = 'undefined'
select srs_id from gpkg_spatial_ref_sys where srs_id > 0 and 'undefined' in (definition, definition_12_063);

-- R145 the column is said to be of the extension
-- broken by: delete from gpkg_extensions where extension_name = 'gpkg_crs_wkt'
select 'gpkg_spatial_ref_sys', 'definition_12_063', 'read-write' except
select table_name, column_name, scope from gpkg_extensions where extension_name = 'gpkg_crs_wkt';
