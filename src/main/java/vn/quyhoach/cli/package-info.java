/**
 * The commands of the same archive: {@code import}, {@code export}, {@code check} beside {@code serve}.
 *
 * <p>Start at {@link CommandLines}. A command runs without a web server through the same doors as HTTP, as the operator
 * of the installation, and joins the private database where the service has it running. Exit status: 0 done, 1 the
 * data or the request was refused, 2 wrong usage or an outage.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conformity",
            "encoding",
            "export",
            "footprint",
            "ingest",
            "zone",
            "reference",
            "layer",
            "security"
        })
package vn.quyhoach.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
