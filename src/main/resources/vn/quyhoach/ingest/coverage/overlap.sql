-- What two objects share: their codes and the ground; the second is one of the file or one that the draft keeps.
with other as (
    select coalesce(code, '#' || number) as code, geom from import_object where :side = 'STAGED' and number = :other
    union all
    select code, geom from import_reference where side = 'KEPT' and :side = 'KEPT' and number = :other
)
select coalesce(object.code, '#' || object.number) as code, other.code as other,
    st_asbinary(st_intersection(object.geom, other.geom)) as place
from import_object object, other
where object.number = :number
