-- A new batch; its rows and their number follow in the same transaction.
insert into planning.check_batch (id, owner, created_at, title, as_of, accuracy_m, project_class, crs, row_count)
values (:id, :owner, :at, :title, :as_of, :accuracy, :class, :crs, 0)
