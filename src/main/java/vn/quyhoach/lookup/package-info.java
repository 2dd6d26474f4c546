/**
 * What is planned here: everything at a point, places by name or code.
 *
 * <p>Start at {@link Lookups}. Only layers the caller may see and versions that were published are read, whatever is
 * asked: a draft is never found here, not even by a planner. Distances are taken in the national system, in
 * metres.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"zone", "reference", "layer", "security"})
package vn.quyhoach.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
