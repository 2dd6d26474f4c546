-- Why: the same consultant delivers the same layers under the same names every few months. What a person once corrected
-- in a manifest is proposed again.

create table planning.import_profile (
    id bigint generated always as identity primary key,
    name text not null unique,
    -- which layer goes where, and how, as a manifest says it
    rules jsonb not null,
    -- who wrote it last
    actor text not null,
    updated_at timestamptz not null
);
