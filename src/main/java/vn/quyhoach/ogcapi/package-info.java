/**
 * OGC API Features over the published layers: Core, GeoJSON, HTML, OpenAPI 3.0, and coordinate systems by reference.
 *
 * <p>Start at {@link LandingController}, then {@link ItemController}. Features are streamed in every format of
 * {@code encoding} as the database hands them over. Coordinates are in the axis order of the system's authority, as Part 2 wants it: EPSG:4326 is latitude first,
 * CRS84 and all projected VN-2000 systems are not.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "encoding", "render", "style", "security"})
package vn.quyhoach.ogcapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
