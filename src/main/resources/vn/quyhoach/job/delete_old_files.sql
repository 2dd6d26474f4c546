-- What has expired, and the oldest beyond what all together may take.
delete from job.result_file
where job_id in (
    select job_id
    from (
        select job_id, expires_at, sum(length) over (order by created_at desc, job_id) as newer
        from job.result_file
    ) file
    where expires_at <= :at
       or newer > :most
)
