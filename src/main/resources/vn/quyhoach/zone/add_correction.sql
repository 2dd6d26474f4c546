insert into planning.correction
    (plan_version_id, layer_id, object_id, object_version, object_code, reason, reference, changes, content_after,
     geom_before, geom_after, proposed_by, proposed_at)
values (:version, :layer, :object, :object_version, :code, :reason, :reference, cast(:changes as jsonb),
        cast(:content as jsonb), st_geomfromewkb(:before), st_geomfromewkb(cast(:after as bytea)), :actor, :at)
returning id
