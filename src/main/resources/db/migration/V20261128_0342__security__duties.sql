-- Why: who keeps the rules of checks is not a step on the ladder of roles: an officer may, an administrator need not.
-- A duty is given to an account beside its role; an administrator gives it and leaves a trace by that.

create table security.account_duty (
    account_id bigint not null references security.account on delete cascade,
    duty text not null check (duty in ('RULE_KEEPER')),
    primary key (account_id, duty)
);
