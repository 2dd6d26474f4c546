/**
 * What is at a place of a map or a tile: GetFeatureInfo of WMS and of WMTS. Start at {@link
 * vn.quyhoach.ows.place.Place}, around which a query looks; {@link vn.quyhoach.ows.place.PlaceWriter} tells what it found.
 */
@NullMarked
package vn.quyhoach.ows.place;

import org.jspecify.annotations.NullMarked;
