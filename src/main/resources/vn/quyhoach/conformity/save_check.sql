-- Writes a check, once and for all.
insert into planning.conformity_check (id, number, hash, created_at, created_by, as_of, project_id, project_class, verdict,
                                       rule_pack, result, project_ground, footprint)
values (:id, :number, :hash, :created_at, :created_by, :as_of, :project_id, :project_class, :verdict, :rule_pack,
        cast(:result as jsonb),
        :project_mark,
        st_geomfromewkb(:footprint))
