package vn.quyhoach.layer;

import org.locationtech.jts.geom.Geometry;

/** What the features of a layer are made of; every layer has one kind. */
public enum GeometryKind {
    POLYGON("Polygon"),
    LINE("LineString"),
    POINT("Point");

    private final String type;

    GeometryKind(String type) {
        this.type = type;
    }

    /** Whether a geometry is of this kind, one or many. */
    public boolean holds(Geometry geometry) {
        return geometry.getGeometryType().equals(type)
                || geometry.getGeometryType().equals("Multi" + type);
    }

    /** The types of geometry that are of this kind, as GeoJSON calls them. */
    public String names() {
        return type + ", Multi" + type;
    }
}
