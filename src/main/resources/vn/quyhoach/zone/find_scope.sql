select scope.base_version_id, st_asewkb(scope.area) as area, scope.layers, base.status = 'IN_FORCE' as base_in_force
from planning.version_scope scope
join planning.plan_version base on base.id = scope.base_version_id
where scope.plan_version_id = :version
