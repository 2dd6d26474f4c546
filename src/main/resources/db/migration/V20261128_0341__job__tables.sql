-- Why: what takes longer than a person waits runs beside the request, survives a restart, and has a result that is whole
-- or not there. The queue itself (who runs what, who died) is db-scheduler's table; a job is what people see of it.

create schema job;

create table job.job (
    id uuid primary key,
    kind text not null,
    title_vi text not null,
    title_en text not null,
    -- the account it was started by and acts for
    owner text not null,
    input jsonb not null,
    status text not null default 'QUEUED' check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- how often it was begun: one that kills its process every time is given up
    attempts integer not null default 0,
    done bigint not null default 0,
    -- null while nobody knows how much there is
    total bigint,
    cancel_requested boolean not null default false,
    summary jsonb,
    problem jsonb,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz
);
create index job_of_owner on job.job (owner, created_at desc);
create index job_finished on job.job (finished_at);

-- the result, line by line; nobody reads it before the job is done
create table job.result_row (
    job_id uuid not null references job.job on delete cascade,
    number bigint not null,
    content jsonb not null,
    primary key (job_id, number)
);

-- as db-scheduler 16 wants it
create table job.scheduled_task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_due on job.scheduled_task (execution_time);
create index scheduled_task_heartbeat on job.scheduled_task (last_heartbeat);
