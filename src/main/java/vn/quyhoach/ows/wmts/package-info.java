/** The Web Map Tile Service 1.0.0, by names and values and by paths. */
@NullMarked
package vn.quyhoach.ows.wmts;

import org.jspecify.annotations.NullMarked;
