insert into ${table} (id, plan_version_id, layer_id, geom, ${columns})
overriding system value
select case when :restricted then nextval('planning.restricted_object_id') else nextval('${table}_id_seq') end,
       :version, :layer, st_geomfromewkb(:geom), ${columns}
from jsonb_populate_record(cast(null as ${table}), cast(:content as jsonb))
returning id
