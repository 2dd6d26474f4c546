-- Objects of the right kind whose boundary crosses itself or falls apart, with the place of the first flaw.
select
    object.number, coalesce(object.code, '#' || object.number) as subject,
    st_asgeojson(st_transform(st_setsrid((flaw.detail).location, 9210), 4326), 7) as place,
    count(*) over () as total,
    case (flaw.detail).reason
        when 'Self-intersection' then 'đường biên tự cắt'
        when 'Ring Self-intersection' then 'đường biên tự chạm'
        when 'Hole lies outside shell' then 'lỗ nằm ngoài đường biên'
        when 'Holes are nested' then 'lỗ nằm trong lỗ'
        when 'Interior is disconnected' then 'phần trong bị chia cắt'
        when 'Nested shells' then 'các vùng chồng lên nhau'
        when 'Too few points in geometry component' then 'quá ít điểm'
        else (flaw.detail).reason
    end as reason_vi,
    lower((flaw.detail).reason) as reason_en
from import_object object
cross join lateral (select st_isvaliddetail(object.geom) as detail) flaw
where object.geom is not null and not object.usable and not st_isempty(object.geom)
  and st_dimension(object.geom) = :dimension
  and not st_isvalid(object.geom)
order by object.number
limit 100
