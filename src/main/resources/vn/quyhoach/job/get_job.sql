-- One job.
select id, kind, title_vi, title_en, owner, status, done, total, phase_vi, phase_en,
    summary, problem, created_at, started_at, finished_at
from job.job
where id = :id
