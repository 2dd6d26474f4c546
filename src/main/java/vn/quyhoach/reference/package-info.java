/**
 * What everybody refers to: administrative units with their validity and succession, land-use codes, project classes,
 * agencies.
 *
 * <p>A code alone is never a key: the communes of 2025 re-use the codes of older ones for other territory, so a unit is
 * named by its id, or by code and day. Areas in square metres, geometries in the national system.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "security", "sheet"})
package vn.quyhoach.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
