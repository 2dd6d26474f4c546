/**
 * How much of each class there is: in a unit, under a drawn ground, in all units of a tier and era side by side.
 *
 * <p>Start at {@link AreaTables} for one ground and {@link AreaStatistics} for many units. Areas are square metres in the
 * national system. The units of a table are cut along the smallest units of their day and summed up, so that districts,
 * communes and province agree; hectares are rounded so that a table adds up in both directions as it is printed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"zone", "reference", "layer", "sheet", "security"})
package vn.quyhoach.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
