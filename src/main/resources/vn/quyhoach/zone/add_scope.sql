insert into planning.version_scope (plan_version_id, base_version_id, area, layers)
values (:version, :base, st_geomfromewkb(cast(:area as bytea)), cast(:layers as text[]))
