-- Why: an import reads, checks and stores; a number alone does not say which. And an import whose process dies between
-- its commit and the note that its job is done would be done twice: what a job has stored is noted with the storing.

alter table job.job
    add column phase_vi text,
    add column phase_en text;

create table planning.import_of_job (
    job_id uuid not null,
    import_id uuid not null references planning.import on delete cascade,
    -- in the order of the manifest
    number int not null,
    primary key (job_id, number)
);
