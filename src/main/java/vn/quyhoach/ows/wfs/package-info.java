/**
 * WFS 2.0.0 and, for old clients, 1.1.0. Start at {@link WfsService}: a request in names and values or in XML becomes a
 * {@link FeatureRequest} of {@link WfsQuery}s, which ask the one feature query of the house and are written as GML or in
 * any other format there is.
 */
@NullMarked
package vn.quyhoach.ows.wfs;

import org.jspecify.annotations.NullMarked;
