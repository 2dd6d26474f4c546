delete from planning.version_document
where id = :id
  and plan_version_id = :version
