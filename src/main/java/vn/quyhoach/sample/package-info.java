/**
 * A schematic Long An: reference lists and a made-up but plausible provincial plan for the first start.
 *
 * <p>Start at {@link SampleLoader} for what is stored, {@link SampleProvince} for how it is made. Nothing here is anybody's boundary: parcels are the cells of one Voronoi diagram
 * inside a hand-drawn outline, and every unit, zone and area is a union of parcels, so that all coverages nest and
 * share their edges exactly. The same seed gives the same bytes on every machine. Coordinates are metres of the national
 * system, rounded to 1 cm.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "cluster", "layer", "security", "sheet"})
package vn.quyhoach.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
