-- What a pack was written as.
select files
from planning.rule_pack
where id = :id
