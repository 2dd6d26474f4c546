-- From here to the end of the transaction the version is neither published nor thrown away.
select status
from planning.plan_version
where id = :version
for update
