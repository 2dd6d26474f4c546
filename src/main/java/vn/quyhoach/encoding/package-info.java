/**
 * Features as bytes, for the wire and for files.
 *
 * <p>Start at {@link vn.quyhoach.encoding.GmlWriter}. Rows go straight from the database's cursor into the stream, one
 * in memory; a format whose beginning depends on its end goes through a temporary file. JSON and GML write coordinates
 * in the axis order of the system's authority; file formats have longitude or easting first, as each of them defines.
 * Metres have three decimals, degrees nine.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "sheet", "style"})
package vn.quyhoach.encoding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
