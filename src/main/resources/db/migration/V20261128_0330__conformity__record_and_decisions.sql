-- Why: a check is signed, so it needs a number people can say, a hash that shows it unchanged, and the officer's word
-- beside the machine's, never over it. Both are written once. What a check found in layers that not everybody may see
-- stands apart from the record that everybody may read.

alter table planning.conformity_check
    add column number text,
    add column hash text check (hash ~ '^[0-9a-f]{64}$'),
    add column restricted jsonb,
    -- fingerprint of the project's places as they were checked; null without a project
    add column project_ground text;

-- the checks of before get their numbers, and the empty form of what their engine did not look for
alter table planning.conformity_check disable trigger conformity_check_is_written_once;
update planning.conformity_check old
set number = numbered.number,
    result = '{"findings": [], "quotas": [], "contradictions": [], "indicative": false}'::jsonb || old.result
             || jsonb_build_object('number', numbered.number)
from (
    select id, format('DC-%s-%s', year,
                      lpad((row_number() over (partition by year order by created_at, id))::text, 6, '0')) as number
    from (select id, created_at, extract(year from created_at at time zone 'Asia/Ho_Chi_Minh')::integer as year
          from planning.conformity_check) dated
) numbered
where numbered.id = old.id;
alter table planning.conformity_check enable trigger conformity_check_is_written_once;

alter table planning.conformity_check
    alter column number set not null,
    add constraint conformity_check_number unique (number);

create index conformity_check_recent on planning.conformity_check (created_at desc, id desc);
create index conformity_check_project on planning.conformity_check (project_id, created_at desc)
    where project_id is not null;

-- The last number given in a year: a row is locked to the end of its transaction, so numbers have no gaps.
create table planning.check_number (
    year integer primary key,
    last integer not null
);
insert into planning.check_number (year, last)
select split_part(number, '-', 2)::integer, max(split_part(number, '-', 3)::integer)
from planning.conformity_check
group by 1;

create table planning.check_decision (
    id bigint generated always as identity primary key,
    check_id uuid not null references planning.conformity_check,
    made_at timestamptz not null,
    made_by text not null,
    decision text not null check (decision in ('AGREE', 'OVERRIDE')),
    -- what the officer says instead
    verdict text check ((verdict is not null) = (decision = 'OVERRIDE')),
    reason text check (reason is not null or decision = 'AGREE'),
    document_name text,
    document_type text,
    document_sha256 text,
    document bytea,
    check ((document is null) = (document_sha256 is null)
           and (document is null) = (document_name is null)
           and (document is null) = (document_type is null))
);
create index check_decision_check on planning.check_decision (check_id, id);

create trigger check_decision_is_written_once
    before update or delete on planning.check_decision
    for each row execute function planning.refuse_change();
