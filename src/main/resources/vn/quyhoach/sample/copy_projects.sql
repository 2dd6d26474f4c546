-- The project register.
copy planning.project (id, code, name_vi, name_en, project_class, investor, lead_agency, decision_no, status, start_year,
    end_year, investment_bn_vnd, indicative, task_number, source, created_by, changed_by)
from stdin
