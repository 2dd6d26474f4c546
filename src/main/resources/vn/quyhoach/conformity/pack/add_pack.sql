-- A new draft.
insert into planning.rule_pack (code, version, digest, title_vi, title_en, notice_vi, notice_en, valid_from, valid_to,
                                files, created_at, created_by, changed_at, changed_by)
values (:code, :version, :digest, :title_vi, :title_en, :notice_vi, :notice_en, :valid_from, :valid_to,
        cast(:files as jsonb), :at, :by, :at, :by)
returning id
