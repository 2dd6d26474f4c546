-- Why: a check is a record somebody signs. It is written once: input, plan versions, rule pack, tolerance and every
-- hit and non-hit are in `result`; nothing may change it afterwards.

create table planning.conformity_check (
    id uuid primary key,
    created_at timestamptz not null default now(),
    created_by text not null,
    as_of date not null,
    project_id bigint,
    project_class text not null,
    verdict text not null,
    rule_pack text not null,
    result jsonb not null,
    footprint geometry(Geometry, 9210) not null
);
create index conformity_check_footprint on planning.conformity_check using gist (footprint);

create function planning.refuse_change() returns trigger
    language plpgsql
as $$ begin raise exception 'a row of % is written once', tg_table_name using errcode = 'insufficient_privilege'; end $$;

create trigger conformity_check_is_written_once
    before update or delete on planning.conformity_check
    for each row execute function planning.refuse_change();
