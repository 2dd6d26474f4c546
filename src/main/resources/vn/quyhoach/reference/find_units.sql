-- Units by tier, day and text; the text is part of the name without diacritics or the beginning of the code.
select *
from planning.unit_record unit
where (cast(:level as text) is null or unit.level = :level)
  and (cast(:date as date) is null
       or (unit.valid_from <= cast(:date as date)
           and (unit.valid_to is null or unit.valid_to > cast(:date as date))))
  and (cast(:text as text) is null
       or planning.fold(unit.kind || ' ' || unit.name) like '%' || planning.fold(:text) || '%'
       or starts_with(unit.code, :text))
order by array_position(array['province', 'district', 'commune'], unit.level), unit.valid_from, unit.code
