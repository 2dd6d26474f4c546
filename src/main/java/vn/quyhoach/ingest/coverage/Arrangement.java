package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snapround.SnapRoundingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import vn.quyhoach.geo.Geometries;

/**
 * The faces into which the lines of some coverages cut a tile.
 *
 * <p>How many objects of a coverage lie over a point changes only at a line that is drawn more often one way than the
 * other. Corners are laid on a grid of {@link #GRID_M} and shared borders dropped, which leaves nearly nothing of a clean
 * file; what is left is noded on that grid, where a border with a vertex that its neighbour lacks falls together with it, and counted once
 * more. A face is then answered with the objects over a point in it.
 */
final class Arrangement {

    /** A millimetre: less than any border is measured to, and more than arithmetic goes wrong. */
    static final double GRID_M = 0.001;

    private static final double PER_M = 1_000;

    /** What is smaller is left of the grid, in square metres. */
    private static final double NOTHING_M2 = 0.01;

    /** Bits for the sum of one coverage: more than objects that share an edge. */
    private static final int SHIFT = 20;

    /** More than the sums of three coverages. */
    private static final long TILE = 1L << (3 * SHIFT);

    private final Envelope tile;
    private final List<Member> members;
    private final ToIntFunction<Side> group;
    private final boolean each;

    private Arrangement(Envelope tile, List<Member> members, ToIntFunction<Side> group, boolean each) {
        this.tile = tile;
        this.members = members;
        this.group = group;
        this.each = each;
    }

    /**
     * Faces over which equally many objects of each coverage lie; over a large one these may be one here and another there.
     *
     * @param tile with corners in whole metres
     * @param group 0 to 2: which coverage the objects of a side make up together; -1 where they take no part
     */
    static List<Face> faces(Envelope tile, List<Member> members, ToIntFunction<Side> group) {
        List<Member> taking = members.stream()
                .filter(member -> group.applyAsInt(member.side()) >= 0)
                .toList();
        return new Arrangement(tile, taking, group, false).faces();
    }

    /** Faces over which the same objects lie everywhere: the borders that they share are kept too. */
    static List<Face> facesOfEach(Envelope tile, List<Member> members) {
        return new Arrangement(tile, members, side -> 0, true).faces();
    }

    private List<Face> faces() {
        STRtree index = new STRtree();
        members.forEach(member -> index.insert(member.shape().getEnvelopeInternal(), member));
        List<Face> faces = new ArrayList<>();
        for (Polygon shape : shapes()) {
            if (shape.getArea() > NOTHING_M2) {
                Coordinate place = shape.getInteriorPoint().getCoordinate();
                if (tile.contains(place)) {
                    faces.add(new Face(shape, over(index, place)));
                }
            }
        }
        return faces;
    }

    /** Shared borders run through a face, so a place on a border counts. */
    private static List<Member> over(STRtree index, Coordinate place) {
        List<Member> over = new ArrayList<>();
        index.query(new Envelope(place), item -> {
            Member member = (Member) item;
            if (SimplePointInAreaLocator.locate(place, member.shape()) != Location.EXTERIOR) {
                over.add(member);
            }
        });
        return over;
    }

    @SuppressWarnings("unchecked")
    private List<Polygon> shapes() {
        EdgeCount lines = lines();
        List<NodedSegmentString> strings = new ArrayList<>();
        lines.left((fromX, fromY, toX, toY, sum) -> strings.add(new NodedSegmentString(
                new Coordinate[] {new Coordinate(fromX, fromY), new Coordinate(toX, toY)}, sum)));
        Polygon whole = (Polygon) Geometries.NATIONAL.toGeometry(tile);
        if (strings.isEmpty()) {
            return List.of(whole);
        }
        strings.add(new NodedSegmentString(whole.getExteriorRing().getCoordinates(), TILE));
        Polygonizer polygonizer = new Polygonizer();
        noded(strings).left((fromX, fromY, toX, toY, sum) -> polygonizer.add(line(fromX, fromY, toX, toY)));
        return new ArrayList<>((Collection<Polygon>) polygonizer.getPolygons());
    }

    @SuppressWarnings("unchecked")
    private EdgeCount noded(List<NodedSegmentString> strings) {
        SnapRoundingNoder noder = new SnapRoundingNoder(new PrecisionModel(PER_M));
        noder.computeNodes(strings);
        EdgeCount count = new EdgeCount();
        for (SegmentString string : (Collection<SegmentString>) noder.getNodedSubstrings()) {
            Coordinate[] points = string.getCoordinates();
            for (int i = 1; i < points.length; i++) {
                count(count, points[i - 1].x, points[i - 1].y, points[i].x, points[i].y, (Long) string.getData());
            }
        }
        return count;
    }

    private static LineString line(double fromX, double fromY, double toX, double toY) {
        return Geometries.NATIONAL.createLineString(
                new Coordinate[] {new Coordinate(fromX, fromY), new Coordinate(toX, toY)});
    }

    /** The edges of all objects near the tile, with shells one way round and holes the other. */
    private EdgeCount lines() {
        EdgeCount count = new EdgeCount();
        for (Member member : members) {
            long weight = 1L << (SHIFT * group.applyAsInt(member.side()));
            Geometry shape = member.shape();
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (shape.getGeometryN(i) instanceof Polygon polygon) {
                    add(count, polygon.getExteriorRing(), weight);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        add(count, polygon.getInteriorRingN(hole), -weight);
                    }
                }
            }
        }
        return count;
    }

    private void add(EdgeCount count, LineString ring, long weight) {
        if (ring.isEmpty() || !tile.intersects(ring.getEnvelopeInternal())) {
            return;
        }
        CoordinateSequence points = ring.getCoordinateSequence();
        long turned = Orientation.isCCW(points) ? weight : -weight;
        for (int i = 1; i < points.size(); i++) {
            double fromX = onGrid(points.getX(i - 1));
            double fromY = onGrid(points.getY(i - 1));
            double toX = onGrid(points.getX(i));
            double toY = onGrid(points.getY(i));
            if (Math.max(fromX, toX) >= tile.getMinX()
                    && Math.min(fromX, toX) <= tile.getMaxX()
                    && Math.max(fromY, toY) >= tile.getMinY()
                    && Math.min(fromY, toY) <= tile.getMaxY()) {
                count(count, fromX, fromY, toX, toY, turned);
            }
        }
    }

    private void count(EdgeCount count, double fromX, double fromY, double toX, double toY, long weight) {
        if (each) {
            count.mark(fromX, fromY, toX, toY);
        } else {
            count.add(fromX, fromY, toX, toY, weight);
        }
    }

    /** Neighbours that were rounded differently meet again. */
    private static double onGrid(double ordinate) {
        return Math.round(ordinate * PER_M) / PER_M;
    }
}
