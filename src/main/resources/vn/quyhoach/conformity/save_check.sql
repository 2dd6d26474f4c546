-- Writes a check, once and for all.
insert into planning.conformity_check (id, number, hash, created_at, created_by, as_of, project_id, project_class, verdict,
                                       rule_pack, result, project_ground, footprint)
values (:id, :number, :hash, :created_at, :created_by, :as_of, :project_id, :project_class, :verdict, :rule_pack,
        cast(:result as jsonb),
        (select md5(string_agg(concat_ws(' ', id, accuracy_m, position_basis, encode(st_asbinary(geom), 'hex')), ' '
                               order by id))
         from planning.project_location
         where project_id = :project_id),
        st_geomfromewkb(:footprint))
