-- Why: a trial of new rules goes through the past checks, the newest first, a page at a time.
create index conformity_check_time on planning.conformity_check (created_at desc, id desc);
