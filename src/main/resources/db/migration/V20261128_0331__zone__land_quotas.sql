-- Why: a plan allots land by class, unit and year; a project that fits its zone may still exceed what was allotted. The
-- kinds of project that use a class up are named with the quota, because codes of land and kinds of project are two lists.

create table planning.land_quota (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    class_scheme text not null,
    class_code text not null,
    unit_id bigint not null references planning.admin_unit,
    -- the last year of the period the quota is for
    year integer not null check (year between 1990 and 2100),
    area_ha double precision not null check (area_ha >= 0),
    project_classes text[] not null,
    foreign key (class_scheme, class_code) references planning.land_use_class,
    unique (plan_version_id, class_scheme, class_code, unit_id, year)
);
