-- GeoPackage 1.3, features. ${t} is the table of a layer, ${c} its column of geometry, ${i} its key.

-- R18 what holds features says so
-- broken by: update gpkg_contents set data_type = 'tables' where data_type = 'features'
select g.table_name from gpkg_geometry_columns g left join gpkg_contents c using (table_name) where c.data_type is not 'features';

-- R19 a geometry is a standard blob: magic, version, no reserved bit, a known box, its own box
-- broken by: update "${t}" set "${c}" = x'4751' || substr("${c}", 3)
select "${i}" from "${t}" where "${c}" is not null and GP_Flaw("${c}") is not null;

-- R20 a geometry is of a core type
-- broken by: drop trigger "rtree_${t}_${c}_update1"; drop trigger "rtree_${t}_${c}_update2"; update "${t}" set "${c}" = x'47500001' || substr("${c}", 5, 4) || x'010900000000000000'
select "${i}", ST_GeometryType("${c}") from "${t}" where "${c}" is not null
    and ST_GeometryType("${c}") not in ('POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION');

-- R21 gpkg_geometry_columns is defined by the letter
-- broken by: alter table gpkg_geometry_columns drop column m
with standard (name, type, required, fallback, key) as (values
    ('table_name', 'TEXT', 1, null, 1),
    ('column_name', 'TEXT', 1, null, 2),
    ('geometry_type_name', 'TEXT', 1, null, 0),
    ('srs_id', 'INTEGER', 1, null, 0),
    ('z', 'TINYINT', 1, null, 0),
    ('m', 'TINYINT', 1, null, 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_geometry_columns');

-- R21b a table has one line of it, and refers to its content and its system
-- broken by: create table spare as select * from gpkg_geometry_columns; drop table gpkg_geometry_columns; alter table spare rename to gpkg_geometry_columns
with standard (kind, name) as (values ('unique', 'table_name'), ('gpkg_contents', 'table_name'), ('gpkg_spatial_ref_sys', 'srs_id'))
select * from standard except
select 'unique', i.name from pragma_index_list('gpkg_geometry_columns') l, pragma_index_info(l.name) i where l."unique"
except select "table", "from" from pragma_foreign_key_list('gpkg_geometry_columns');

-- R22 every table of features is in it
-- broken by: delete from gpkg_geometry_columns
select table_name from gpkg_contents
where data_type = 'features' and table_name not in (select table_name from gpkg_geometry_columns);

-- R23 and only those
-- broken by: insert into gpkg_geometry_columns values ('layer_styles', 'styleName', 'POINT', 4326, 0, 0)
select g.table_name from gpkg_geometry_columns g join gpkg_contents c using (table_name) where c.data_type != 'features';

-- R24 with a column that is there
-- broken by: update gpkg_geometry_columns set column_name = 'nothing'
select g.table_name, g.column_name from gpkg_geometry_columns g
where column_name not in (select name from pragma_table_info(g.table_name));

-- R25 the kind of geometry is named in capitals
-- broken by: update gpkg_geometry_columns set geometry_type_name = 'MultiPolygon'
select table_name, geometry_type_name from gpkg_geometry_columns
where geometry_type_name not in ('GEOMETRY', 'POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON',
    'GEOMETRYCOLLECTION');

-- R26 its system is there
-- broken by: update gpkg_geometry_columns set srs_id = 4711
select table_name, srs_id from gpkg_geometry_columns where srs_id not in (select srs_id from gpkg_spatial_ref_sys);

-- R27 heights are forbidden, mandatory or allowed
-- broken by: update gpkg_geometry_columns set z = 3
select table_name, z from gpkg_geometry_columns where z not in (0, 1, 2);

-- R28 and so are measures
-- broken by: update gpkg_geometry_columns set m = 3
select table_name, m from gpkg_geometry_columns where m not in (0, 1, 2);

-- R29 a table of features has a key that counts
-- broken by: pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'AUTOINCREMENT', '') where name = '${t}'; pragma writable_schema = reset
select s.name from sqlite_schema s where s.name = '${t}'
    and ((select count(*) from pragma_table_info('${t}') where pk = 1 and type = 'INTEGER') != 1
        or plain(s.sql) not like '%integer primary key autoincrement%');

-- R30 it has one column of geometry
-- broken by: alter table "${t}" add column second POLYGON
select count(*) from pragma_table_info('${t}')
where type in ('GEOMETRY', 'POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION')
having count(*) != 1;

-- R31 declared as gpkg_geometry_columns says
-- broken by: update gpkg_geometry_columns set geometry_type_name = 'POINT'
select g.geometry_type_name, p.type from gpkg_geometry_columns g, pragma_table_info('${t}') p
where g.table_name = '${t}' and p.name = g.column_name and p.type != g.geometry_type_name;

-- R32 and each geometry is of that kind
-- broken by: update gpkg_geometry_columns set geometry_type_name = 'LINESTRING'
select "${i}" from "${t}", gpkg_geometry_columns g
where g.table_name = '${t}' and "${c}" is not null and g.geometry_type_name not in ('GEOMETRY', ST_GeometryType("${c}"));

-- R33 each geometry names the system of its column
-- broken by: update "${t}" set "${c}" = substr("${c}", 1, 4) || x'00000000' || substr("${c}", 9)
select "${i}" from "${t}", gpkg_geometry_columns g
where g.table_name = '${t}' and "${c}" is not null and ST_SRID("${c}") != g.srs_id;

-- R146 which is that of the content
-- broken by: update gpkg_contents set srs_id = 0
select g.table_name from gpkg_geometry_columns g join gpkg_contents c using (table_name) where g.srs_id is not c.srs_id;

-- R147 a table of features is a table by that name
-- broken by: update gpkg_geometry_columns set table_name = upper(table_name)
select table_name from gpkg_geometry_columns where table_name not in (select table_name from gpkg_contents);

-- box the extent of a content holds its features
-- broken by: update gpkg_contents set max_x = min_x
select "${i}" from "${t}", gpkg_contents g
where g.table_name = '${t}' and "${c}" is not null
    and (ST_MinX("${c}") < g.min_x or ST_MaxX("${c}") > g.max_x or ST_MinY("${c}") < g.min_y or ST_MaxY("${c}") > g.max_y);
