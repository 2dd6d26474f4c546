-- Why: a plan in force has errors of the pen: a misspelt name, a border off by the width of a line. They are mended without
-- a new version, by two people, and everybody can read what was and what is. What was is kept here for good; the states of
-- the object are in planning.feature_history as for any change.

create table planning.correction (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    layer_id text not null,
    object_id bigint not null,
    -- as it was when the correction was proposed: whoever confirms confirms that
    object_version integer not null,
    object_code text not null,
    reason text not null,
    reference text not null,
    status text not null default 'PROPOSED' check (status in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    -- attribute -> {"before": …, "after": …}
    changes jsonb not null,
    content_after jsonb not null,
    geom_before geometry(Geometry, 9210) not null,
    geom_after geometry(Geometry, 9210),
    proposed_by text not null,
    proposed_at timestamptz not null,
    decided_by text,
    decided_at timestamptz,
    answer text,
    check ((status = 'PROPOSED') = (decided_by is null) and (status = 'PROPOSED') = (decided_at is null))
);
create index correction_version on planning.correction (plan_version_id, id);
