/**
 * Projects and layer definitions of QGIS.
 *
 * <p>Start at {@link QgisProjects}. What is written is read by QGIS 3.22 and later: the layers of the order with the
 * looks the house gives them, in groups by theme as on the map, bookmarks of the units and a sheet to print. Addresses
 * are those of the service and nothing of who asked for them: a project goes from hand to hand, so no password, token
 * or session is ever inside, only the id under which QGIS keeps a person's own.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "style"})
package vn.quyhoach.qgis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
