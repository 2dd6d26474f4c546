-- A draft as it is written now.
update planning.rule_pack
set code = :code, version = :version, digest = :digest, title_vi = :title_vi, title_en = :title_en,
    notice_vi = :notice_vi, notice_en = :notice_en, valid_from = :valid_from, valid_to = :valid_to,
    files = cast(:files as jsonb), changed_at = :at, changed_by = :by, row_version = row_version + 1
where id = :id
