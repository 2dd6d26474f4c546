/** Formats that only GDAL reads, converted by its program where the machine has it. */
@NullMarked
package vn.quyhoach.vectorfile.gdal;

import org.jspecify.annotations.NullMarked;
