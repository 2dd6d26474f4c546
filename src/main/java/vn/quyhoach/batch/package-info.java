/**
 * Checks of many places at once: a file of them, or the projects of the register.
 *
 * <p>Start at {@link Batches}. Every row becomes an ordinary check, committed by itself together with what became of the
 * row, so that a batch that was cut off goes on where it stopped; a row that cannot be checked is told with the way to
 * mend it and does not keep the others back. Accuracies in metres.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"conformity", "footprint", "project", "reference", "sheet", "job", "layer", "security"})
package vn.quyhoach.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
