-- The jobs that somebody watches.
select id, kind, title_vi, title_en, owner, status, done, total, phase_vi, phase_en,
    summary, problem, job.created_at, started_at, finished_at, file.expires_at as file_until
from job.job
left join job.result_file file on file.job_id = job.id
where id in (:ids)
