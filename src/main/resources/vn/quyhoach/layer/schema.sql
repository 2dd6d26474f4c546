-- The attributes of a published view in display order; geometry and the id are left out.
select
    coalesce(obj_description(attribute.attrelid, 'pg_class'), cast(:view as text)) as view_title,
    attribute.attname as name,
    coalesce(col_description(attribute.attrelid, attribute.attnum), attribute.attname) as title,
    case
        when attribute.atttypid in ('int2'::regtype, 'int4'::regtype) then 'INTEGER'
        when attribute.atttypid = 'int8'::regtype then 'LONG'
        when attribute.atttypid in ('float4'::regtype, 'float8'::regtype, 'numeric'::regtype) then 'DECIMAL'
        when attribute.atttypid = 'bool'::regtype then 'BOOLEAN'
        when attribute.atttypid = 'date'::regtype then 'DATE'
        else 'TEXT'
    end as type
from pg_attribute attribute
where attribute.attrelid = cast(:view as regclass)
  and attribute.attnum > 0
  and not attribute.attisdropped
  and attribute.atttypid <> 'geometry'::regtype
  and attribute.attname <> 'id'
order by attribute.attnum
