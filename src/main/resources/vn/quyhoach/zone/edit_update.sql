-- A null geometry leaves the one there is.
update ${table} object
set (${columns}) = (select ${columns} from jsonb_populate_record(cast(null as ${table}), cast(:content as jsonb))),
    geom = coalesce(st_geomfromewkb(cast(:geom as bytea)), object.geom),
    row_version = object.row_version + 1
where object.id = :id
