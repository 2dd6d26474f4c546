-- GeoPackage 1.3, extension gpkg_schema: names of columns and meanings of codes.

-- R103 gpkg_data_columns is defined by the letter
-- broken by: alter table gpkg_data_columns drop column mime_type
with standard (name, type, required, fallback, key) as (values
    ('table_name', 'TEXT', 1, null, 1),
    ('column_name', 'TEXT', 1, null, 2),
    ('name', 'TEXT', 0, null, 0),
    ('title', 'TEXT', 0, null, 0),
    ('description', 'TEXT', 0, null, 0),
    ('mime_type', 'TEXT', 0, null, 0),
    ('constraint_name', 'TEXT', 0, null, 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_data_columns')
union all select 'a type in capitals', sql, 0, null, 0 from sqlite_schema
where name = 'gpkg_data_columns' and sql glob '* text*';

-- R104 it speaks of contents
-- broken by: update gpkg_data_columns set table_name = 'nowhere_' || table_name
select distinct table_name from gpkg_data_columns where table_name not in (select table_name from gpkg_contents);

-- R105 and of their columns
-- broken by: update gpkg_data_columns set column_name = 'nothing_' || column_name
select d.table_name, d.column_name from gpkg_data_columns d
where column_name not in (select name from pragma_table_info(d.table_name));

-- R106 a meaning is one of the constraints
-- broken by: update gpkg_data_columns set constraint_name = 'nothing'
select table_name, column_name, constraint_name from gpkg_data_columns
where constraint_name is not null and constraint_name not in (select constraint_name from gpkg_data_column_constraints);

-- R107 gpkg_data_column_constraints is defined by the letter
-- broken by: alter table gpkg_data_column_constraints drop column max_is_inclusive
with standard (name, type, required, fallback, key) as (values
    ('constraint_name', 'TEXT', 1, null, 0),
    ('constraint_type', 'TEXT', 1, null, 0),
    ('value', 'TEXT', 0, null, 0),
    ('min', 'NUMERIC', 0, null, 0),
    ('min_is_inclusive', 'BOOLEAN', 0, null, 0),
    ('max', 'NUMERIC', 0, null, 0),
    ('max_is_inclusive', 'BOOLEAN', 0, null, 0),
    ('description', 'TEXT', 0, null, 0))
select * from standard except select name, type, "notnull", dflt_value, pk from pragma_table_info('gpkg_data_column_constraints')
union all select 'a type in capitals', sql, 0, null, 0 from sqlite_schema
where name = 'gpkg_data_column_constraints' and sql glob '* text*';

-- R108 a constraint is a range, a list or a pattern
-- broken by: update gpkg_data_column_constraints set constraint_type = 'ENUM'
select distinct constraint_type from gpkg_data_column_constraints where constraint_type not in ('range', 'enum', 'glob');

-- R109 a range or a pattern has a name of its own
-- broken by: insert into gpkg_data_column_constraints (constraint_name, constraint_type, value) values ('position_basis', 'glob', '*')
select constraint_name from gpkg_data_column_constraints group by constraint_name
having count(*) > 1 and max(constraint_type in ('range', 'glob')) = 1;

-- R110 a range has ends and no value
-- broken by: insert into gpkg_data_column_constraints (constraint_name, constraint_type, value) values ('wide', 'range', '1')
select constraint_name from gpkg_data_column_constraints
where constraint_type = 'range' and (value is not null or min is null or max is null or min >= max
    or min_is_inclusive not in (0, 1) or max_is_inclusive not in (0, 1));

-- R111 a list or a pattern has a value and no ends
-- broken by: update gpkg_data_column_constraints set min = 1
select constraint_name from gpkg_data_column_constraints
where constraint_type in ('enum', 'glob')
    and (value is null or coalesce(min, max, min_is_inclusive, max_is_inclusive) is not null);

-- R141 both tables are said to be of the extension
-- broken by: update gpkg_extensions set scope = 'write-only' where extension_name = 'gpkg_schema'
with standard (name) as (values ('gpkg_data_columns'), ('gpkg_data_column_constraints'))
select name from standard except
select table_name from gpkg_extensions where extension_name = 'gpkg_schema' and scope = 'read-write' and column_name is null;
