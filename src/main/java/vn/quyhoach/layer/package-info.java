/**
 * The catalogue of published layers, and the streaming of their features.
 *
 * <p>Start at {@link Layers}. Domain modules declare a {@link PublishedLayer}; tiles, OGC API and exports serve it and
 * know no domain module. Who may see a layer is decided in {@link Layers#get} and nowhere else. Geometries are in the
 * national system, areas in square metres.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package vn.quyhoach.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
