-- Writes what an officer says of a check, once and for all.
insert into planning.check_decision (check_id, made_at, made_by, decision, verdict, reason, document_name, document_type,
                                     document_sha256, document)
values (:check, :made_at, :made_by, :decision, :verdict, :reason, :document_name, :document_type, :document_sha256,
        :document)
returning id
