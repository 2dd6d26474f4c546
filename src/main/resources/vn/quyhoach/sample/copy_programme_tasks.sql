-- Tasks of the action programme.
copy planning.programme_task (number, theme, content_vi, content_en, lead_agency, co_agencies, starts_on, due_on, product,
    resources, legal_basis, sample, sort)
from stdin
