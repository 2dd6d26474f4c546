-- Why: what is in force stands on a paper that was signed. The papers of a version (the decision, map sheets, the report)
-- are kept with it, in the database, so that a backup is whole; their bytes are told by SHA-256, and one paper is there
-- once. PDF is compressed already, and a download reads a piece at a time.

create table planning.version_document (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    kind text not null check (kind in ('DECISION', 'MAP_SHEET', 'REPORT', 'OTHER')),
    title text not null,
    file_name text not null,
    sha256 text not null,
    bytes bigint not null check (bytes > 0),
    content bytea not null,
    added_at timestamptz not null,
    added_by text not null,
    unique (plan_version_id, sha256)
);
alter table planning.version_document alter column content set storage external;
