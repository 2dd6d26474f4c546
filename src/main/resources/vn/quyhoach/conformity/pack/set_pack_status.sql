-- Activates a draft or retires an active pack; who and when go with it.
update planning.rule_pack
set status = :status,
    activated_at = case when :status = 'ACTIVE' then cast(:at as timestamptz) else activated_at end,
    activated_by = case when :status = 'ACTIVE' then :by else activated_by end,
    retired_at = case when :status = 'RETIRED' then cast(:at as timestamptz) end,
    retired_by = case when :status = 'RETIRED' then :by end,
    row_version = row_version + 1
where id = :id
