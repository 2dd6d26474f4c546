-- An object of a draft as it is; nobody else changes it to the end of the transaction.
select object.row_version, st_asewkb(object.geom) as geom,
       cast((select to_jsonb(kept) from (select ${columns}) kept) as text) as content
from ${table} object
where object.id = :id
  and object.layer_id = :layer
  and object.plan_version_id = :version
for update of object
