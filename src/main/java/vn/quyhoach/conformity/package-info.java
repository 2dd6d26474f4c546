/**
 * Does a project's place fit the plans? Checks, the rules they follow, and the records they leave.
 *
 * <p>Start at {@link ConformityChecks#run}. A check is written once with its input, plan versions, rule pack, tolerances,
 * hits and non-hits, so that last year's answer can be given again; an indicative symbol never makes a place fail, and
 * the spatial structure is never asked. Areas in square metres and lengths in metres of the national system.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"zone", "project", "reference", "layer", "sheet", "job", "audit", "security"})
package vn.quyhoach.conformity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
