/**
 * Files of published layers for QGIS and offices.
 *
 * <p>Start at {@link ExportController}. Rows go from a database cursor straight into a temporary file, so that memory
 * stays the same whatever the size; the file is sent and deleted, or kept a while for the rest of a broken download. It
 * opens styled, with Vietnamese names, in VN-2000 unless another system is asked for, or the format has its own as
 * GeoJSON and KML do; who took what is in the trail.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"layer", "encoding", "qgis", "audit", "security", "job"})
package vn.quyhoach.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
