-- The jobs of an account, the newest first.
select id, kind, title_vi, title_en, owner, status, done, total, phase_vi, phase_en,
    summary, problem, job.created_at, started_at, finished_at, file.expires_at as file_until
from job.job
left join job.result_file file on file.job_id = job.id
where owner = :owner
order by job.created_at desc
limit 100
