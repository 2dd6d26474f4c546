-- What a list asks for beyond the common selection: a box, equal attributes. :bbox is EWKT in the national system.
${matching}
and (cast(:bbox as text) is null or st_intersects(feature.geom, st_geomfromewkt(cast(:bbox as text))))
and (cast(:equal as text) is null
     or to_jsonb((select attribute from (select ${columns}) attribute)) @> cast(:equal as jsonb))
