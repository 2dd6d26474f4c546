-- Why: the result of some work is a file, fetched later and perhaps in two pieces.

create table job.result_file (
    job_id uuid primary key references job.job on delete cascade,
    file_name text not null,
    media_type text not null,
    length bigint not null,
    -- as whom it was made, with role and places: who is another by now sees other things
    caller text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
