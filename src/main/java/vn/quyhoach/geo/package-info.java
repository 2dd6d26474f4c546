/**
 * Space: coordinate reference systems, boxes, geometries.
 *
 * <p>Start at {@link Crs}. The one metric truth is {@link Crs#NATIONAL}; {@link Geometries#transform} gives the same
 * numbers as PostGIS to 1 mm, because both are pinned to EPSG operation 6960. Coordinates are x = easting or
 * longitude, y = northing or latitude everywhere in the code; the axis order of an authority is met at the door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.geo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
