-- Agencies; COPY keeps the given ids although they are generated.
copy planning.agency (id, code, name_vi, name_en, kind, valid_from, valid_to, verified)
from stdin
