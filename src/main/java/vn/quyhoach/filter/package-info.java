/**
 * What a client wants of features: the abstract model of CQL2 (OGC 21-065r2) as records, and its two encodings.
 *
 * <p>Start at {@link Predicate}; {@link Cql2Text} and {@link Cql2Json} read it, other languages (FES of WFS) read
 * into the same model. Nothing here knows a layer: which properties there are and what their types are is asked when
 * the filter is compiled. Coordinates are easting or longitude first, as everywhere in the code; the axis order of an
 * authority is met by the readers.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
