/**
 * The action programme that carries the plan out: its tasks and the agencies that answer for them.
 *
 * <p>Start at {@link Programme}. Read only for now: tasks come with the sample or by a migration. Agencies have a
 * validity and successors, because departments were merged in 2025; days end inclusively here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"security"})
package vn.quyhoach.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
