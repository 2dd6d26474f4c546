/**
 * Where a project is: reads its place from pasted corners, well-known text, GeoJSON, a drawing or a file, and keeps nothing.
 *
 * <p>Start at {@link Footprints}. On paper X is the northing and Y the easting; order and zone are told from the ranges
 * of the province and always shown, and where two zones are possible nothing is chosen in silence. Areas and edges are
 * taken in the national system, in square metres and metres.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"reference", "sheet"})
package vn.quyhoach.footprint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
