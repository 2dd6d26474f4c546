-- The pack that a record names.
select id, code, version, digest, title_vi, title_en, notice_vi, notice_en, status, valid_from, valid_to,
       created_at, created_by, changed_at, changed_by, activated_at, activated_by, retired_at, retired_by, row_version
from planning.rule_pack
where digest = :digest
  and code = :code
