insert into job.result_file (job_id, file_name, media_type, length, caller, created_at, expires_at)
values (:job, :file_name, :media_type, :length, :caller, :at, :expires)
on conflict (job_id) do update
set file_name = excluded.file_name, media_type = excluded.media_type, length = excluded.length,
    caller = excluded.caller, created_at = excluded.created_at, expires_at = excluded.expires_at
