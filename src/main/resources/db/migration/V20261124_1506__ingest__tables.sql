-- Why: what was delivered is kept: file name, bytes' SHA-256, coordinate system, mapping, findings. A rejected
-- import leaves its report and nothing else.

create table planning.import (
    id uuid primary key,
    at timestamptz not null default now(),
    actor text not null,
    plan_version_id bigint references planning.plan_version on delete set null,
    layer_id text not null,
    file_name text not null,
    file_sha256 text not null,
    source_crs text,
    options jsonb not null,
    status text not null check (status in ('DONE', 'REJECTED')),
    counts jsonb not null default '{}',
    findings jsonb not null default '[]'
);
