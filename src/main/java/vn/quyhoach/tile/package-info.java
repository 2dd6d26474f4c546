/**
 * Vector tiles of the published layers, made by PostGIS and kept in memory.
 *
 * <p>Start at {@link TileServlet}. A tile's key carries the layer's version, so that a change needs no sweep; an
 * empty tile is 204, a dead database never an empty tile. Tiles are XYZ in EPSG:3857, from the geometry the tables keep
 * in that system. {@link TileArchives} packs them into one file for use without a net.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "encoding", "render", "style", "audit", "security"})
package vn.quyhoach.tile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
