-- The columns of the use matrix.
copy planning.project_class (code, name_vi, name_en, sort)
from stdin
