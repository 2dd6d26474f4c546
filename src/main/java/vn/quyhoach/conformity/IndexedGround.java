package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.overlayng.LineLimiter;
import vn.quyhoach.conformity.DrawnSource.Square;
import vn.quyhoach.geo.Geometries;

/** A place made ready to be compared with many shapes. Of one thread. */
final class IndexedGround {

    private final Geometry ground;
    private final Envelope box;
    private final PreparedGeometry prepared;
    private final IndexedFacetDistance facets;

    IndexedGround(Geometry ground) {
        this.ground = ground;
        this.box = ground.getEnvelopeInternal();
        this.prepared = PreparedGeometryFactory.prepare(ground);
        this.facets = new IndexedFacetDistance(ground);
    }

    Geometry geometry() {
        return ground;
    }

    /** The box of all that is within so many metres. */
    Envelope within(double metres) {
        Envelope wider = new Envelope(box);
        wider.expandBy(metres);
        return wider;
    }

    /** What the two have in common, of the ground's dimension; may be empty. */
    Geometry common(Geometry shape) {
        int dimension = ground.getDimension();
        if (!box.intersects(shape.getEnvelopeInternal()) || !prepared.intersects(shape)) {
            return Geometries.NATIONAL.createEmpty(dimension);
        }
        return Shapes.ofDimension(Shapes.intersection(shape, ground), dimension);
    }

    /**
     * Whether a border so many metres away leaves the ground whole: the ground is of one piece, or no border comes near
     * its box, and nearer ones may meet it on the grid.
     */
    boolean isApart(double metres) {
        return Double.isInfinite(metres) || (ground.getNumGeometries() == 1 && metres > Shapes.MEET_METRES);
    }

    /** What the two have in common where the border of the area is apart: the ground lies in it or beside it. */
    Geometry allOrNothing(Geometry area) {
        return SimplePointInAreaLocator.isContained(ground.getCoordinate(), area)
                ? ground
                : Geometries.NATIONAL.createEmpty(ground.getDimension());
    }

    /** Metres between the two; 0 where they meet. */
    double distance(Geometry shape) {
        return prepared.intersects(shape) ? 0 : facets.distance(shape);
    }

    /** The squares of a grid that share something with it, be it a corner. */
    Set<Square> squares(double side) {
        Set<Square> squares = new HashSet<>();
        int lastColumn = (int) Math.floor(box.getMaxX() / side);
        int lastRow = (int) Math.floor(box.getMaxY() / side);
        for (int column = (int) Math.ceil(box.getMinX() / side) - 1; column <= lastColumn; column++) {
            for (int row = (int) Math.ceil(box.getMinY() / side) - 1; row <= lastRow; row++) {
                Envelope square = new Envelope(column * side, (column + 1) * side, row * side, (row + 1) * side);
                if (prepared.intersects(Geometries.NATIONAL.toGeometry(square))) {
                    squares.add(new Square(column, row));
                }
            }
        }
        return squares;
    }

    /** The stretches of lines, or of an area's border, that come into a box; each to its next corner outside. */
    static Geometry stretches(Geometry shape, Envelope box) {
        List<LineString> stretches = new ArrayList<>();
        for (Object component : LinearComponentExtracter.getLines(shape)) {
            LineString line = (LineString) component;
            if (box.covers(line.getEnvelopeInternal())) {
                stretches.add(line);
                continue;
            }
            Coordinate[] corners = line.getCoordinates();
            for (Coordinate[] stretch : new LineLimiter(box).limit(corners)) {
                stretches.add(Geometries.NATIONAL.createLineString(stretch));
            }
        }
        return Geometries.NATIONAL.createMultiLineString(stretches.toArray(LineString[]::new));
    }
}
