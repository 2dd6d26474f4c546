-- Why: what is in force hardly ever changes, so a check keeps it in memory between two questions; but it must never answer
-- from what was. Whatever changes a published version, a unit or a class, be it this service, a command beside
-- it or an administrator's SQL, leaves a new number in the same transaction, and who remembers asks for the numbers first.
-- Numbers come from a sequence: one that was rolled back never comes again. Drafts have none, so that two people who edit
-- one do not wait for each other.

create sequence planning.content_stamp_number;

create table planning.content_stamp (
    subject text primary key,
    stamp bigint not null
);
comment on table planning.content_stamp is 'When a subject was last changed: plan-version:<id>, admin-unit, class';

create function planning.stamp_versions() returns trigger
    language plpgsql as $$
begin
    insert into planning.content_stamp (subject, stamp)
    select 'plan-version:' || version.id, nextval('planning.content_stamp_number')
    from planning.plan_version version
    where version.id in (select plan_version_id from changed)
      and version.status not in ('DRAFT', 'APPRAISAL')
    order by version.id     -- two that change several versions do not wait for each other in a ring
    on conflict (subject) do update set stamp = excluded.stamp;
    return null;
end $$;

create function planning.stamp_all_versions() returns trigger
    language plpgsql as $$
begin
    insert into planning.content_stamp (subject, stamp)
    select 'plan-version:' || version.id, nextval('planning.content_stamp_number')
    from planning.plan_version version
    order by version.id
    on conflict (subject) do update set stamp = excluded.stamp;
    return null;
end $$;

create function planning.stamp_subject() returns trigger
    language plpgsql as $$
begin
    insert into planning.content_stamp (subject, stamp)
    values (tg_argv[0], nextval('planning.content_stamp_number'))
    on conflict (subject) do update set stamp = excluded.stamp;
    return null;
end $$;

do $$
declare
    content text;
begin
    foreach content in array array['zone', 'zone_line', 'zone_point', 'land_quota'] loop
        execute format('create trigger stamped_by_insert after insert on planning.%I
                        referencing new table as changed for each statement execute function planning.stamp_versions()', content);
        execute format('create trigger stamped_by_delete after delete on planning.%I
                        referencing old table as changed for each statement execute function planning.stamp_versions()', content);
        execute format('create trigger stamped_by_update after update on planning.%I
                        referencing new table as changed for each statement execute function planning.stamp_versions()', content);
        execute format('create trigger stamped_by_move after update on planning.%I
                        referencing old table as changed for each statement execute function planning.stamp_versions()', content);
        execute format('create trigger stamped_by_truncate after truncate on planning.%I
                        for each statement execute function planning.stamp_all_versions()', content);
    end loop;
end $$;

create trigger stamped after insert or update or delete or truncate on planning.admin_unit
    for each statement execute function planning.stamp_subject('admin-unit');
create trigger stamped after insert or update or delete or truncate on planning.land_use_class
    for each statement execute function planning.stamp_subject('class');
create trigger stamped after insert or update or delete or truncate on planning.project_class
    for each statement execute function planning.stamp_subject('class');
create trigger stamped after insert or update or delete or truncate on planning.layer_class
    for each statement execute function planning.stamp_subject('class');
