-- From here to the end of the transaction the version is neither published nor thrown away; others edit it meanwhile.
select status
from planning.plan_version
where id = :version
for share
