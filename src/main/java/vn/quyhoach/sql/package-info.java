/** Queries kept as files beside the class that runs them; start at {@link SqlFile}. A missing file stops the start. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package vn.quyhoach.sql;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
