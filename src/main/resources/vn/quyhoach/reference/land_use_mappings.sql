-- What the classes of other lists are in one list (:scheme), in the order of both.
select mapping.from_scheme as scheme, mapping.from_code as code, mapping.to_code as to, mapping.kind
from planning.land_use_mapping mapping
join planning.land_use_class old on old.scheme = mapping.from_scheme and old.code = mapping.from_code
join planning.land_use_class class on class.scheme = mapping.to_scheme and class.code = mapping.to_code
where mapping.to_scheme = :scheme
order by old.scheme, old.sort, class.sort, class.code
