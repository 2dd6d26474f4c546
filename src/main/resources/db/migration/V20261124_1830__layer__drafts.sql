-- Why: planners draw drafts with the tools they have (QGIS, WFS, OGC API), several at a time. Each object counts its
-- changes, so that nobody overwrites what another has done unseen, and every state is kept, so that nothing is lost.
-- The views of drafts stand in a schema of their own, apart from what is published.

create schema draft;
grant usage on schema draft to quyhoach_reader;
alter default privileges in schema draft grant select on tables to quyhoach_reader;

create view draft.versions as
select id from planning.plan_version where status in ('DRAFT', 'APPRAISAL');

alter table planning.zone add column row_version integer not null default 1;
alter table planning.zone_line add column row_version integer not null default 1;
alter table planning.zone_point add column row_version integer not null default 1;
alter table planning.project_location add column row_version integer not null default 1;

create index zone_line_version on planning.zone_line (plan_version_id, layer_id);
create index zone_point_version on planning.zone_point (plan_version_id, layer_id);

-- One row for each state a feature has had since it was first edited: the state found (FOUND), and the one each change
-- made; for DELETE the last one. No foreign keys: the history of what is gone stays.
create table planning.feature_history (
    id bigint generated always as identity primary key,
    layer_id text not null,
    feature_id bigint not null,
    row_version integer not null,
    operation text not null check (operation in ('FOUND', 'CREATE', 'REPLACE', 'UPDATE', 'DELETE')),
    -- null where the state was found
    actor text,
    at timestamptz not null default now(),
    -- what the feature belongs to: a plan version or a project
    plan_version_id bigint,
    project_id bigint,
    attributes jsonb not null,
    geom geometry(Geometry, 9210) not null
);
create index feature_history_feature on planning.feature_history (layer_id, feature_id, row_version);

create trigger feature_history_is_append_only
    before update or delete on planning.feature_history
    for each row execute function planning.refuse_change();
