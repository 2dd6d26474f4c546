-- Forgets jobs that ended before a time.
delete from job.job
where finished_at < :before
