insert into planning.version_comment (plan_version_id, layer_id, object_id, text, author, at, geom)
values (:version, :layer, :object, :text, :actor, :at, st_geomfromewkb(:geom))
returning id
