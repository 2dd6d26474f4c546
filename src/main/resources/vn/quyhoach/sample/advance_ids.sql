-- COPY wrote ids itself, so the generators must go on behind them.
select setval(pg_get_serial_sequence('planning.' || used.relation, 'id'), greatest(used.id, 1))
from (
    select 'agency' as relation, max(id) as id from planning.agency
    union all select 'plan', max(id) from planning.plan
    union all select 'plan_version', max(id) from planning.plan_version
    union all select 'zone', max(id) from planning.zone
    union all select 'zone_line', max(id) from planning.zone_line
    union all select 'zone_point', max(id) from planning.zone_point
    union all select 'admin_unit', max(id) from planning.admin_unit
    union all select 'project', max(id) from planning.project
    union all select 'project_location', max(id) from planning.project_location
) as used
where used.id is not null
