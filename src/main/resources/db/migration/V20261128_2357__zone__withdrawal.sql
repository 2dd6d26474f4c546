-- Why: a version can be withdrawn. One that never took effect becomes WITHDRAWN and is read no more; of one that was in
-- force the days it was in force stay as they were, so it ends like any other (SUPERSEDED, with a last day) and these
-- columns say why. What was never in effect has replaced nothing, so the version before it goes on.

alter table planning.plan_version
    add column withdrawn_at timestamptz,
    add column withdrawn_by text,
    add column withdrawal_reason text,
    add column withdrawal_decision_no text,
    add column withdrawal_decision_date date,
    add check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null));
