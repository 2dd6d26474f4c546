-- Writes a check, once and for all.
insert into planning.conformity_check (id, created_at, created_by, as_of, project_id, project_class, verdict, rule_pack,
                                       result, footprint)
values (:id, :created_at, :created_by, :as_of, :project_id, :project_class, :verdict, :rule_pack,
        cast(:result as jsonb), st_geomfromewkb(:footprint))
