insert into job.result_row (job_id, number, content)
values (?, ?, cast(? as jsonb))
