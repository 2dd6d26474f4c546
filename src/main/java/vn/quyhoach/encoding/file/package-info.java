/** Formats that are files with a structure: GeoPackage, Shapefile, FlatGeobuf, KML, workbooks, drawings. */
@NullMarked
package vn.quyhoach.encoding.file;

import org.jspecify.annotations.NullMarked;
