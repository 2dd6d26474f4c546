-- Why: an office checks a file of a thousand places, or its whole register, at once. A batch keeps its rows with what
-- became of each, committed together with the check itself: after a restart it goes on where it stopped, and no row is
-- checked twice. The checks are records like any other; a batch may be forgotten, they may not.

create table planning.check_batch (
    id uuid primary key,
    -- of job.job, which belongs to another module and may be forgotten before
    job_id uuid,
    owner text not null,
    created_at timestamptz not null,
    -- the file, or which projects of the register
    title text not null,
    -- what holds for all rows
    as_of date not null,
    accuracy_m double precision not null,
    project_class text,
    crs text,
    row_count integer not null
);
create index check_batch_of_owner on planning.check_batch (owner, created_at desc);

create table planning.check_batch_row (
    batch_id uuid not null references planning.check_batch on delete cascade,
    -- its place in the file or list, from 1; of a table the line
    number integer not null,
    code text,
    name text,
    project_class text,
    -- where it is: a project of the register, a shape as it stands in the file, or a text (corners, well-known text)
    project_id bigint,
    shape bytea,
    corners text,
    -- the system of the file: a code we know, or its words; named by it, or following from its format alone
    crs text,
    crs_stated boolean not null default false,
    -- what became of it: neither of them while it waits
    check_id uuid,
    problem jsonb,
    -- what the reader did or saw, such as swapped axes
    notes jsonb,
    check (check_id is null or problem is null),
    primary key (batch_id, number)
);
create index check_batch_row_waiting on planning.check_batch_row (batch_id, number)
    where check_id is null and problem is null;
