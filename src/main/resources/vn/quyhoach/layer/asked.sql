-- What a list asks for beyond the common selection: a box, a filter, what can be seen. :bbox is EWKT in the national
-- system.
${matching}
and (cast(:bbox as text) is null or st_intersects(feature.geom, st_geomfromewkt(cast(:bbox as text))))
-- what is smaller than a small part of a pixel is not seen but paid for; null keeps all
and (cast(:smallest as double precision) is null or ${size} >= cast(:smallest as double precision))
and ${filter}
