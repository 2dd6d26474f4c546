-- The land-use classes of one generation, or of all.
select scheme, code, name_vi, name_en, parent_code, valid_from, valid_to - 1 as last_day, verified
from planning.land_use_class
where cast(:scheme as text) is null or scheme = :scheme
order by scheme, sort, code
