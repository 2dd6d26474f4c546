-- GeoPackage 1.3 (OGC 12-128r17), core. A query answers a line for each breach; "broken by" is how a file is damaged to see it found.

-- R2 the application id and the user version name GeoPackage 1.3
-- broken by: pragma application_id = 1
select application_id, user_version from pragma_application_id, pragma_user_version
where application_id != 1196444487 or user_version < 10300 or user_version > 10399;

-- R5 columns have one of the standard's types, in capitals
-- broken by: alter table layer_styles add column wrong VARCHAR(7)
select table_name, name, type from gpkg_contents, pragma_table_info(table_name)
where type not in ('BOOLEAN', 'TINYINT', 'SMALLINT', 'MEDIUMINT', 'INT', 'INTEGER', 'FLOAT', 'DOUBLE', 'REAL', 'TEXT', 'BLOB',
        'DATE', 'DATETIME', 'GEOMETRY', 'POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON',
        'GEOMETRYCOLLECTION')
    and type not glob 'TEXT([1-9]*)' and type not glob 'BLOB([1-9]*)';

-- R6 the file is whole
-- broken by: create index broken on gpkg_contents (description); pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '(description)', '(identifier)') where name = 'broken'; pragma writable_schema = reset
select integrity_check from pragma_integrity_check where integrity_check != 'ok';

-- R7 no reference leads nowhere
-- broken by: update gpkg_metadata_reference set md_file_id = 4711
select "table", rowid, parent from pragma_foreign_key_check;

-- R10 gpkg_spatial_ref_sys is defined by the letter
-- broken by: alter table gpkg_spatial_ref_sys rename column description to remarks
with standard (name, type, required, fallback, key) as (values
    ('srs_name', 'TEXT', 1, null, 0),
    ('srs_id', 'INTEGER', 1, null, 1),
    ('organization', 'TEXT', 1, null, 0),
    ('organization_coordsys_id', 'INTEGER', 1, null, 0),
    ('definition', 'TEXT', 1, null, 0),
    ('description', 'TEXT', 0, null, 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_spatial_ref_sys');

-- R11 the three systems that every file has
-- broken by: delete from gpkg_spatial_ref_sys where srs_id = -1
with standard (organization, code, definition) as (values ('NONE', -1, 'undefined'), ('NONE', 0, 'undefined'), ('EPSG', 4326, 'GEOGCS'))
select * from standard
where not exists (select 1 from gpkg_spatial_ref_sys s where upper(s.organization) = standard.organization
    and s.organization_coordsys_id = code and substr(s.definition, 1, length(standard.definition)) = standard.definition);

-- R12 every system in use is there
-- broken by: update gpkg_contents set srs_id = 9999 where data_type = 'features'
select table_name, srs_id from gpkg_contents
where data_type = 'features' and srs_id not in (select srs_id from gpkg_spatial_ref_sys);

-- R13 gpkg_contents is defined by the letter
-- broken by: alter table gpkg_contents drop column description
with standard (name, type, required, fallback, key) as (values
    ('table_name', 'TEXT', 1, null, 1),
    ('data_type', 'TEXT', 1, null, 0),
    ('identifier', 'TEXT', 0, null, 0),
    ('description', 'TEXT', 0, '''''', 0),
    ('last_change', 'DATETIME', 1, 'strftime(''%Y-%m-%dT%H:%M:%fZ'',''now'')', 0),
    ('min_x', 'DOUBLE', 0, null, 0), ('min_y', 'DOUBLE', 0, null, 0),
    ('max_x', 'DOUBLE', 0, null, 0), ('max_y', 'DOUBLE', 0, null, 0),
    ('srs_id', 'INTEGER', 0, null, 0))
select * from standard
except select name, type, "notnull", replace(dflt_value, ' ', ''), pk from pragma_table_info('gpkg_contents');

-- R13b names of tables and identifiers stand once, and systems are referred to
-- broken by: create table spare as select * from gpkg_contents; drop table gpkg_contents; alter table spare rename to gpkg_contents
with standard (kind, name) as (values ('unique', 'table_name'), ('unique', 'identifier'), ('reference', 'srs_id'))
select * from standard except
select 'unique', i.name from pragma_index_list('gpkg_contents') l, pragma_index_info(l.name) i where l."unique"
except select 'reference', "from" from pragma_foreign_key_list('gpkg_contents') where "table" = 'gpkg_spatial_ref_sys';

-- R14 what is said to be there is there
-- broken by: insert into gpkg_contents (table_name, data_type) values ('nowhere', 'attributes')
select table_name from gpkg_contents where table_name not in (select name from sqlite_schema where type in ('table', 'view'));

-- R15 a change is told to a part of a second, in universal time
-- broken by: update gpkg_contents set last_change = '2026-01-01 10:00'
select table_name, last_change from gpkg_contents
where last_change not glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9]*Z';

-- R16 the system of a content is in the table of systems
-- broken by: update gpkg_contents set srs_id = 4711
select rowid from pragma_foreign_key_check('gpkg_contents');

-- R58 gpkg_extensions is defined by the letter
-- broken by: alter table gpkg_extensions drop column definition
with standard (name, type, required, fallback, key) as (values
    ('table_name', 'TEXT', 0, null, 0),
    ('column_name', 'TEXT', 0, null, 0),
    ('extension_name', 'TEXT', 1, null, 0),
    ('definition', 'TEXT', 1, null, 0),
    ('scope', 'TEXT', 1, null, 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_extensions');

-- R60 an extension is one of a table that is there
-- broken by: update gpkg_extensions set table_name = 'nowhere' where extension_name = 'gpkg_crs_wkt'
select table_name, column_name from gpkg_extensions
where (table_name is null and column_name is not null)
    or (table_name is not null and table_name not in (select name from sqlite_schema where type in ('table', 'view')));

-- R61 and of a column that is there
-- broken by: update gpkg_extensions set column_name = 'nothing' where extension_name = 'gpkg_crs_wkt'
select e.table_name, e.column_name from gpkg_extensions e
where column_name is not null and column_name not in (select name from pragma_table_info(e.table_name));

-- R62 the name of an extension begins with its author's
-- broken by: update gpkg_extensions set extension_name = 'schema' where extension_name = 'gpkg_schema'
select distinct extension_name from gpkg_extensions where extension_name not glob '[a-zA-Z0-9]*_[a-zA-Z0-9]*';

-- R63 its definition is told or can be found
-- broken by: update gpkg_extensions set definition = ''
select distinct extension_name from gpkg_extensions where definition not glob 'http*://*' and length(definition) < 40;

-- R64 and whom it concerns
-- broken by: update gpkg_extensions set scope = 'Read-Write'
select distinct extension_name, scope from gpkg_extensions where scope not in ('read-write', 'write-only');

-- R119 a table of attributes has a key that counts
-- broken by: alter table layer_styles rename to spare; create table layer_styles as select * from spare
select c.table_name from gpkg_contents c join sqlite_schema s on s.name = c.table_name
where c.data_type = 'attributes'
    and ((select count(*) from pragma_table_info(c.table_name) where pk = 1 and type = 'INTEGER') != 1
        or plain(s.sql) not like '%integer primary key autoincrement%');
