-- Why: what reviewers say of a version stands where it is meant: a point or shape on the map, perhaps an object. Threads
-- are short; a comment is open until somebody answers it, and both stay beside the version for as long as it is there.

create table planning.version_comment (
    id bigint generated always as identity primary key,
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    layer_id text,
    object_id bigint,
    text text not null,
    author text not null,
    at timestamptz not null,
    -- how it was answered; open while there is none
    answer text,
    answered_by text,
    answered_at timestamptz,
    row_version integer not null default 0,
    geom geometry(Geometry, 9210) not null check (not st_isempty(geom)),
    check (object_id is null or layer_id is not null),
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create index version_comment_version on planning.version_comment (plan_version_id, id);

create table planning.comment_reply (
    id bigint generated always as identity primary key,
    comment_id bigint not null references planning.version_comment on delete cascade,
    text text not null,
    author text not null,
    at timestamptz not null
);
create index comment_reply_comment on planning.comment_reply (comment_id, id);
