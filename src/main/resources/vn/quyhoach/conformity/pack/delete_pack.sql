-- Throws a draft away.
delete from planning.rule_pack
where id = :id
