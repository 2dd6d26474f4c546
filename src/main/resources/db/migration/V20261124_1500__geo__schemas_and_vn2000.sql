-- Why: PostGIS and GeoTools must agree to 1 mm on VN-2000. PROJ chooses between two datum operations by place
-- (EPSG:5194 south of about 11.04°N, EPSG:6960 elsewhere; 0.80 m apart at Long An). The rows below pin the
-- ministry's operation 6960 (Decision 05/2007/QĐ-BTNMT): no authority, so that PROJ cannot look up another one,
-- and the rotations negated, because `+towgs84` is the position-vector convention (EPSG:9606) while the decision
-- states coordinate-frame rotations (EPSG:9607). Debian's PostGIS has no rows for 9205-9218 at all.
-- Needs the right to write spatial_ref_sys: the owner of the extension or a superuser.

create extension if not exists postgis;
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

create schema planning;
create schema publish;
create schema staging;
create schema audit;
create schema security;

comment on schema planning is 'The facts: units, plans, versions, zones, projects, programme, checks';
comment on schema publish is 'Views of what may be served: one per published layer';
comment on schema staging is 'Dossiers on their way in; nothing here is published';
comment on schema audit is 'Who did what; append only';
comment on schema security is 'Accounts and tokens';

with pinned(srid, projection) as (
    values
        (4756, '+proj=longlat'),
        (3405, '+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9996 +x_0=500000 +y_0=0'),
        (3406, '+proj=tmerc +lat_0=0 +lon_0=111 +k=0.9996 +x_0=500000 +y_0=0'),
        (5896, '+proj=tmerc +lat_0=0 +lon_0=102 +k=0.9999 +x_0=500000 +y_0=0'),
        (5897, '+proj=tmerc +lat_0=0 +lon_0=105 +k=0.9999 +x_0=500000 +y_0=0'),
        (5898, '+proj=tmerc +lat_0=0 +lon_0=108 +k=0.9999 +x_0=500000 +y_0=0'),
        (5899, '+proj=tmerc +lat_0=0 +lon_0=107.75 +k=0.9999 +x_0=500000 +y_0=0'),
        (9205, '+proj=tmerc +lat_0=0 +lon_0=103 +k=0.9999 +x_0=500000 +y_0=0'),
        (9206, '+proj=tmerc +lat_0=0 +lon_0=104 +k=0.9999 +x_0=500000 +y_0=0'),
        (9207, '+proj=tmerc +lat_0=0 +lon_0=104.5 +k=0.9999 +x_0=500000 +y_0=0'),
        (9208, '+proj=tmerc +lat_0=0 +lon_0=104.75 +k=0.9999 +x_0=500000 +y_0=0'),
        (9209, '+proj=tmerc +lat_0=0 +lon_0=105.5 +k=0.9999 +x_0=500000 +y_0=0'),
        (9210, '+proj=tmerc +lat_0=0 +lon_0=105.75 +k=0.9999 +x_0=500000 +y_0=0'),
        (9211, '+proj=tmerc +lat_0=0 +lon_0=106 +k=0.9999 +x_0=500000 +y_0=0'),
        (9212, '+proj=tmerc +lat_0=0 +lon_0=106.25 +k=0.9999 +x_0=500000 +y_0=0'),
        (9213, '+proj=tmerc +lat_0=0 +lon_0=106.5 +k=0.9999 +x_0=500000 +y_0=0'),
        (9214, '+proj=tmerc +lat_0=0 +lon_0=107 +k=0.9999 +x_0=500000 +y_0=0'),
        (9215, '+proj=tmerc +lat_0=0 +lon_0=107.25 +k=0.9999 +x_0=500000 +y_0=0'),
        (9216, '+proj=tmerc +lat_0=0 +lon_0=107.5 +k=0.9999 +x_0=500000 +y_0=0'),
        (9217, '+proj=tmerc +lat_0=0 +lon_0=108.25 +k=0.9999 +x_0=500000 +y_0=0'),
        (9218, '+proj=tmerc +lat_0=0 +lon_0=108.5 +k=0.9999 +x_0=500000 +y_0=0')
)
insert into spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
select srid, null, null, null,
       projection || ' +ellps=WGS84'
       || ' +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278'
       || case when srid = 4756 then '' else ' +units=m' end || ' +no_defs'
from pinned
on conflict (srid) do update
    set auth_name = null, auth_srid = null, srtext = null, proj4text = excluded.proj4text;

-- Search without diacritics: the two-argument form with a fixed dictionary is immutable and may be indexed.
-- "đ" is a letter of its own for unaccent's rules of some versions, so it is folded first.
create function planning.fold(text) returns text
    language sql immutable strict parallel safe
as $$ select lower(public.unaccent('public.unaccent'::regdictionary, translate($1, 'đĐ', 'dd'))) $$;

comment on function planning.fold is 'Lower case without diacritics: the form in which names are searched';
