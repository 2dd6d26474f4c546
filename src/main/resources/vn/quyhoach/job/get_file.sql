-- The file of a job that is done, for whom it was made.
select file.file_name, file.media_type, file.length, file.expires_at
from job.result_file file
join job.job on job.id = file.job_id
where file.job_id = :job
  and job.status = 'DONE'
  and file.caller = :caller
  and file.expires_at > :at
