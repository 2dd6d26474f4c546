-- Plans; COPY keeps the given ids although they are generated.
copy planning.plan (id, code, level, name_vi, name_en, period_from, period_to, vision_to)
from stdin
