-- Notes what a job has stored, with the storing.
insert into planning.import_of_job (job_id, import_id, number)
values (:job, :import, :number)
