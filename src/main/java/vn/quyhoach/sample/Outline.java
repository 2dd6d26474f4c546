package vn.quyhoach.sample;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sheet.CsvResource;

/** The schematic outline of the province. */
final class Outline {

    private final Polygon polygon;
    private final IndexedPointInAreaLocator locator;
    private final IndexedFacetDistance distance;

    private Outline(Polygon polygon) {
        this.polygon = polygon;
        this.locator = new IndexedPointInAreaLocator(polygon);
        this.distance = new IndexedFacetDistance(polygon.getExteriorRing());
    }

    static Outline read() {
        List<Coordinate> corners = new ArrayList<>();
        for (CsvResource.Row row : CsvResource.read("gis-data/reference/province_outline.csv")) {
            corners.add(Place.of(row.number("lon"), row.number("lat")));
        }
        corners.add(corners.get(0).copy());
        Coordinate[] ring = corners.toArray(new Coordinate[0]);
        Polygon polygon = Geometries.NATIONAL.createPolygon(ring);
        return new Outline(Orientation.isCCW(ring) ? polygon : (Polygon) polygon.reverse());
    }

    Polygon polygon() {
        return polygon;
    }

    /** Corners counter-clockwise: the province is on the left hand. */
    Coordinate[] corners() {
        return polygon.getExteriorRing().getCoordinates();
    }

    boolean contains(Coordinate at) {
        return locator.locate(at) == Location.INTERIOR;
    }

    double metresToEdge(Coordinate at) {
        return distance.distance(Geometries.NATIONAL.createPoint(at));
    }
}
