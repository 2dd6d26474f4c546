-- Nothing where the version has the same bytes already.
insert into planning.version_document
    (plan_version_id, kind, title, file_name, sha256, bytes, content, added_at, added_by)
values (:version, :kind, :title, :file_name, :sha256, :bytes, :content, :at, :actor)
on conflict (plan_version_id, sha256) do nothing
returning id
