-- One value of the class field for another.
insert into import_change (code, kind, number, object, before, after, class_code, value_before, value_after)
select :code, :kind, number, coalesce(code, '#' || number), geom, geom, :to, class_code, :to
from import_object
where class_code = :from
  and (:all or coalesce(code, '#' || number) in (select jsonb_array_elements_text(cast(:objects as jsonb))))
order by number
