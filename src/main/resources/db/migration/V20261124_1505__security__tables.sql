-- Why: nothing is written without a person behind it. Passwords are bcrypt hashes; tokens are kept as SHA-256 only.
-- The trail is append only, also for the application itself.

create table security.account (
    id bigint generated always as identity primary key,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    display_name text not null,
    password_hash text not null,
    role text not null check (role in ('OFFICER', 'PLANNER', 'ADMIN')),
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    row_version integer not null default 0
);

-- the units an officer answers for; an officer without a row here answers for none
create table security.account_unit (
    account_id bigint not null references security.account on delete cascade,
    unit_id bigint not null references planning.admin_unit,
    primary key (account_id, unit_id)
);

create table security.token (
    id bigint generated always as identity primary key,
    account_id bigint not null references security.account on delete cascade,
    label text not null,
    token_sha256 bytea not null unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null
);

create table audit.event (
    id bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    subject text not null,
    details jsonb not null default '{}'
);
create index event_subject on audit.event (subject, at);

create trigger event_is_append_only
    before update or delete on audit.event
    for each row execute function planning.refuse_change();
