package vn.quyhoach.encoding;

import vn.quyhoach.geo.Crs;

/**
 * How GML names a coordinate system. The form decides the order of the axes: an OGC URI or URN stands for the
 * authority's order, the short form of old clients for longitude or easting first.
 *
 * @param text as it stands in {@code srsName}
 * @param northingFirst whether coordinates are written latitude first
 */
public record SrsName(String text, Crs crs, boolean northingFirst) {

    /** {@code http://www.opengis.net/def/crs/EPSG/0/9210}. */
    public static SrsName uri(Crs crs) {
        return new SrsName(crs.uri(), crs, crs.northingFirst());
    }

    /** {@code urn:ogc:def:crs:EPSG::9210}: what WFS 1.1 and 2.0 say. */
    public static SrsName urn(Crs crs) {
        String text = crs.equals(Crs.WGS84) ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + crs.srid();
        return new SrsName(text, crs, crs.northingFirst());
    }

    /** {@code EPSG:9210}, always longitude or easting first. */
    public static SrsName brief(Crs crs) {
        return new SrsName("EPSG:" + crs.srid(), crs, false);
    }
}
