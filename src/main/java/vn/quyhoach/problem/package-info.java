/**
 * What can go wrong with a request, and the one place that says so over HTTP.
 *
 * <p>Start at {@link ProblemCode}. A problem ends a request; a {@link Finding} is a row of a report and work goes on.
 * Texts are in {@code messages/problems_*.properties}: one line what is wrong, one how to mend it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
