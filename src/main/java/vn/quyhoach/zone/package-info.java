/**
 * Plans, their versions and what they draw: what may be built where, and since when.
 *
 * <p>Nothing of a published version is edited in place: a new version replaces it, so that a check made last year can
 * be repeated with last year's zones; only errors of the pen are mended in it ({@link Corrections}), with a trace. Geometries are in the national system ({@link vn.quyhoach.geo.Crs#NATIONAL}),
 * areas in square metres, lengths in metres; dates of validity end exclusively in the tables.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"reference", "layer", "audit", "security"})
package vn.quyhoach.zone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
