/**
 * The trail: who did what, when, to what.
 *
 * <p>Start at {@link AuditedEvent}: a module publishes one inside its transaction and the trail hears it in the same
 * transaction, so that there is no change without a trace. Rows are append only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package vn.quyhoach.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
