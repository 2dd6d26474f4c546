-- A new job in the queue.
insert into job.job (id, kind, title_vi, title_en, owner, input, created_at)
values (:id, :kind, :title_vi, :title_en, :owner, cast(:input as jsonb), :at)
