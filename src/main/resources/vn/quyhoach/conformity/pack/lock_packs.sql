-- One hand at a time: which pack is in force may not depend on who was faster.
select pg_advisory_xact_lock(hashtext('planning.rule_pack'))
