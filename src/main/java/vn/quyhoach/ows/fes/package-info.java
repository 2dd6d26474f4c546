/**
 * Filters and geometries in XML, as WFS and WMS take them: FES 2.0, Filter 1.0 and 1.1, GML 3.2, 3.1 and 2. All become
 * the one model of {@code filter}; nothing here asks the database.
 */
@NullMarked
package vn.quyhoach.ows.fes;

import org.jspecify.annotations.NullMarked;
