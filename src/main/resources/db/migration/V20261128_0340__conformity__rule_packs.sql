-- Why: the rules of a check are edited by people and change while the service runs. A record names the pack it was made
-- with by code and digest, so a pack that was used once may never change or go away again.

create table planning.rule_pack (
    id bigint generated always as identity primary key,
    code text not null check (code ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    version text not null,
    -- of all files: a draft has another one with every change
    digest text not null unique check (digest ~ '^[0-9a-f]{12}$'),
    title_vi text not null,
    title_en text not null,
    notice_vi text not null,
    notice_en text not null,
    status text not null default 'DRAFT' check (status in ('DRAFT', 'ACTIVE', 'RETIRED')),
    valid_from date not null,
    -- the first day it no longer holds
    valid_to date check (valid_to > valid_from),
    -- file name -> text, as it was written
    files jsonb not null,
    created_at timestamptz not null,
    created_by text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    activated_at timestamptz,
    activated_by text,
    retired_at timestamptz,
    retired_by text,
    row_version integer not null default 0,
    check ((status = 'DRAFT') = (activated_at is null)),
    check ((status = 'RETIRED') = (retired_at is not null))
);
create index rule_pack_in_force on planning.rule_pack (activated_at desc) where status = 'ACTIVE';

create function planning.keep_rule_pack() returns trigger
    language plpgsql
as $$
begin
    if old.status = 'DRAFT' then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    -- an activated pack may be retired, and nothing else
    if tg_op = 'DELETE'
        or new.status = 'DRAFT'
        or (old.code, old.version, old.digest, old.valid_from, old.valid_to, old.files, old.activated_at)
           is distinct from
           (new.code, new.version, new.digest, new.valid_from, new.valid_to, new.files, new.activated_at)
    then
        raise exception 'rule pack % was activated and cannot be changed', old.id
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger rule_pack_is_kept
    before update or delete on planning.rule_pack
    for each row execute function planning.keep_rule_pack();
