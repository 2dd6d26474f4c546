delete from job.result_file
where job_id = :job
