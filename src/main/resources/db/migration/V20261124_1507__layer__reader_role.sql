-- Why: the services that only read (tiles, OGC API, exports) act as a role that sees the schema publish and nothing
-- else, so that a hole in a filter finds nothing to leak. Needs the right to create roles; an administrator who does
-- not grant it creates the role beforehand: `create role quyhoach_reader nologin; grant quyhoach_reader to <owner>`.

do $$
begin
    if not exists (select from pg_roles where rolname = 'quyhoach_reader') then
        create role quyhoach_reader nologin;
    end if;
    if not pg_has_role(current_user, 'quyhoach_reader', 'member') then
        execute format('grant quyhoach_reader to %I', current_user);
    end if;
end $$;

grant usage on schema publish to quyhoach_reader;
alter default privileges in schema publish grant select on tables to quyhoach_reader;
