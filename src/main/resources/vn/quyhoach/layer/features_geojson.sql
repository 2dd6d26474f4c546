-- Features as GeoJSON text, ready for the wire: no detour through objects. :flip swaps the axes for systems whose
-- authority writes latitude first; option 0 leaves out the crs member, which RFC 7946 does not know.
select feature.id, ${sort_values} as sort_values,
       '{"type":"Feature","id":' || feature.id
       || ',"geometry":' || coalesce(case
           when cast(:skip_geometry as boolean) then null
           when cast(:flip as boolean) then
               st_asgeojson(st_flipcoordinates(${geometry}), cast(:decimals as integer), 0)
           else st_asgeojson(${geometry}, cast(:decimals as integer), 0)
       end, 'null')
       || ',"properties":' || row_to_json((select attribute from (select ${columns}) attribute))::text || '}' as feature
from ${view} feature
where ${behind}
  and (cast(:id as bigint) is null or feature.id = cast(:id as bigint))
  and ${asked}
order by ${order}
limit cast(:limit as bigint) offset cast(:offset as bigint)
