/**
 * Paints layers in their styles: maps for WMS, OGC API Maps and raster tiles, legends, and maps on paper.
 *
 * <p>Start at {@link MapPainter}. GeoTools' style and filter model decides what a feature looks like, Java2D paints it;
 * geometries go from the database's bytes to pixels without an object in between. Everything that depends on the
 * place (patterns, dashes, labels) is counted from the ground and not from the picture's edge, so that neighbouring
 * tiles fit. Lengths of symbols are pixels at 96 dpi; scales are those of the OGC's pixel of 0.28 mm.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "style"})
package vn.quyhoach.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
