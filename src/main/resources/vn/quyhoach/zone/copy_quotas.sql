-- What a version allots to classes of land once more, for another one.
insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, project_classes)
select :to, class_scheme, class_code, unit_id, year, area_ha, project_classes
from planning.land_quota
where plan_version_id = :from
order by id
