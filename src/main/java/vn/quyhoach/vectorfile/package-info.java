/**
 * Reading the files people deliver: GeoJSON and its sequences, zipped Shapefile, GeoPackage, FlatGeobuf,
 * GML, KML and KMZ, GPX, DXF, tables with places.
 *
 * <p>Start at {@link VectorFiles}. A file is a stranger: it is never unpacked to names of its own, never written to,
 * and its bytes, features and vertices are counted against {@link VectorLimits}. Coordinates come out as they stand in
 * the file, easting or longitude first, with the system the file declares ({@link SourceCrs}), which may be none: a
 * system is never guessed here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"sheet"})
package vn.quyhoach.vectorfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
