-- Of the active packs that hold on a day, the one activated last.
select id, code, version, digest, title_vi, title_en, notice_vi, notice_en, status, valid_from, valid_to,
       created_at, created_by, changed_at, changed_by, activated_at, activated_by, retired_at, retired_by, row_version
from planning.rule_pack
where status = 'ACTIVE'
  and valid_from <= :day
  and (valid_to is null or valid_to > :day)
order by activated_at desc, id desc
limit 1
