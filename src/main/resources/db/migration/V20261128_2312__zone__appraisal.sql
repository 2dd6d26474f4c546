-- Why: a version is appraised by people who are named, and by nobody else. They read it while it is in appraisal; the
-- names stay with the version afterwards, so that it can be said who was asked. Who drew in a version is found by the
-- history of its objects, and asked for at every publication.

create table planning.version_reviewer (
    plan_version_id bigint not null references planning.plan_version on delete cascade,
    username text not null,
    named_at timestamptz not null,
    named_by text not null,
    primary key (plan_version_id, username)
);
create index version_reviewer_username on planning.version_reviewer (username);

create view draft.reviewed as
select version.id, reviewer.username
from planning.version_reviewer reviewer
join planning.plan_version version on version.id = reviewer.plan_version_id and version.status = 'APPRAISAL';

create index feature_history_version on planning.feature_history (plan_version_id, actor);
