-- A number that grows with every change of any style.
select count(*)
from planning.style_version
