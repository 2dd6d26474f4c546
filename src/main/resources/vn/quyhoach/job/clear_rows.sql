-- What an attempt left behind that did not come to its end.
delete from job.result_row
where job_id = :id
