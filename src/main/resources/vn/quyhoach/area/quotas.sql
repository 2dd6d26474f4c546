-- The land that a plan version (:version) allots to some units (:units), by class, for the next year that has a quota at
-- or after :year, else the last one before. A unit made by a reform has no quota of its own: it is given its
-- predecessors', by the share of each one's area that passed to it, if every predecessor has one; that is an estimate.
with source as (
    select asked.id as unit_id, asked.id as allotted_to, cast(1 as double precision) as share, false as estimated
    from unnest(cast(:units as bigint[])) asked(id)
    union all
    select succession.successor_id, succession.predecessor_id, succession.share, true
    from planning.admin_succession succession
    where succession.successor_id = any (cast(:units as bigint[]))
),
allotted as (
    select source.unit_id, quota.class_scheme, quota.class_code, quota.year, source.estimated,
           sum(quota.area_ha * source.share order by source.allotted_to) as area_ha
    from source
    join planning.land_quota quota on quota.unit_id = source.allotted_to and quota.plan_version_id = :version
    group by source.unit_id, quota.class_scheme, quota.class_code, quota.year, source.estimated
    having count(*) = (select count(*)
                       from source other
                       where other.unit_id = source.unit_id and other.estimated = source.estimated)
)
select distinct on (allotted.unit_id, allotted.class_code)
       allotted.unit_id, allotted.class_scheme, allotted.class_code, class.name_vi, class.name_en,
       allotted.year, allotted.area_ha, allotted.estimated
from allotted
join planning.land_use_class class on class.scheme = allotted.class_scheme and class.code = allotted.class_code
order by allotted.unit_id, allotted.class_code, allotted.estimated, allotted.year < :year,
         abs(allotted.year - cast(:year as integer))
