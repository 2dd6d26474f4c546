-- GeoPackage 1.3, extension gpkg_rtree_index: its table and its triggers, by the templates of the standard.

-- R75 each column of geometry is said to be indexed
-- broken by: delete from gpkg_extensions where extension_name = 'gpkg_rtree_index'
select table_name from gpkg_geometry_columns g where not exists (select 1 from gpkg_extensions e
    where e.extension_name = 'gpkg_rtree_index' and e.table_name = g.table_name and e.column_name = g.column_name);

-- R76 an index concerns those who write
-- broken by: update gpkg_extensions set scope = 'read-write' where extension_name = 'gpkg_rtree_index'
select table_name, scope from gpkg_extensions
where extension_name = 'gpkg_rtree_index' and (scope != 'write-only' or column_name is null);

-- R77 the table of the index and its triggers
-- broken by: drop trigger "rtree_${t}_${c}_update3"
with standard (name, text) as (values
    ('', 'create virtual table rtree_${t}_${c} using rtree(id,minx,maxx,miny,maxy)'),
    ('_insert', 'create trigger rtree_${t}_${c}_insert after insert on ${t} when(new.${c} not null and not st_isempty(new.${c}))
        begin insert or replace into rtree_${t}_${c} values(new.${i},st_minx(new.${c}),st_maxx(new.${c}),st_miny(new.${c}),st_maxy(new.${c}));end'),
    ('_update1', 'create trigger rtree_${t}_${c}_update1 after update of ${c} on ${t}
        when old.${i}=new.${i} and(new.${c} not null and not st_isempty(new.${c}))
        begin insert or replace into rtree_${t}_${c} values(new.${i},st_minx(new.${c}),st_maxx(new.${c}),st_miny(new.${c}),st_maxy(new.${c}));end'),
    ('_update2', 'create trigger rtree_${t}_${c}_update2 after update of ${c} on ${t}
        when old.${i}=new.${i} and(new.${c} is null or st_isempty(new.${c}))
        begin delete from rtree_${t}_${c} where id=old.${i};end'),
    ('_update3', 'create trigger rtree_${t}_${c}_update3 after update on ${t}
        when old.${i}!=new.${i} and(new.${c} not null and not st_isempty(new.${c}))
        begin
        delete from rtree_${t}_${c} where id=old.${i};insert or replace into rtree_${t}_${c} values(new.${i},st_minx(new.${c}),st_maxx(new.${c}),st_miny(new.${c}),st_maxy(new.${c}));end'),
    ('_update4', 'create trigger rtree_${t}_${c}_update4 after update on ${t}
        when old.${i}!=new.${i} and(new.${c} is null or st_isempty(new.${c}))
        begin delete from rtree_${t}_${c} where id in(old.${i},new.${i});end'),
    ('_delete', 'create trigger rtree_${t}_${c}_delete after delete on ${t} when old.${c} not null
        begin delete from rtree_${t}_${c} where id=old.${i};end'))
select name, plain(text) from standard
except select replace(name, 'rtree_${t}_${c}', ''), plain(sql) from sqlite_schema where name like 'rtree_${t}_${c}%';

-- R77b every geometry is in the index, and nothing else
-- broken by: delete from "rtree_${t}_${c}"
select "${i}" from "${t}" where "${c}" is not null and not ST_IsEmpty("${c}") and "${i}" not in (select id from "rtree_${t}_${c}")
union all select id from "rtree_${t}_${c}" where id not in (select "${i}" from "${t}" where "${c}" is not null);

-- R77c at its place
-- broken by: update "rtree_${t}_${c}" set minx = minx + 5, maxx = maxx + 5
select f."${i}" from "${t}" f join "rtree_${t}_${c}" r on r.id = f."${i}"
where r.minx > ST_MinX(f."${c}") or r.maxx < ST_MaxX(f."${c}") or r.miny > ST_MinY(f."${c}") or r.maxy < ST_MaxY(f."${c}");
