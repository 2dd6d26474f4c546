-- What kinds of project there are.
select code, name_vi, name_en
from planning.project_class
order by sort, code
