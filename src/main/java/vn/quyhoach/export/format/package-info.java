/** One writer a file format. */
@NullMarked
package vn.quyhoach.export.format;

import org.jspecify.annotations.NullMarked;
