/** Formats that are files with a structure: GeoPackage, Shapefile, FlatGeobuf, KML, workbooks, drawings. */
@NullMarked
@NamedInterface("file")
package vn.quyhoach.encoding.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
