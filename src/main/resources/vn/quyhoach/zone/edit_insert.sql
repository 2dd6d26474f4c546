insert into ${table} (plan_version_id, layer_id, geom, ${columns})
select :version, :layer, st_geomfromewkb(:geom), ${columns}
from jsonb_populate_record(cast(null as ${table}), cast(:content as jsonb))
returning id
