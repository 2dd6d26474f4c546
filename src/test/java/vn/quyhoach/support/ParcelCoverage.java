package vn.quyhoach.support;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.geo.Crs;

/**
 * Parcels without gaps and overlaps, as a land-allocation layer has them: a grid whose corners are shifted and whose
 * edges are curved, each edge shared by the two parcels beside it. The same place of the grid has the same parcel, always.
 */
public final class ParcelCoverage {

    private static final GeometryFactory FACTORY =
            new GeometryFactory(new org.locationtech.jts.geom.PrecisionModel(), Crs.NATIONAL.srid());

    /** A corner leaves its place by no more than this share of the distance between two. */
    private static final double SHIFT = 0.2;

    /** An edge leaves the straight line by no more than this share of the distance; together no two edges can meet. */
    private static final double BEND = 0.08;

    private static final int FEWEST_POINTS = 5;
    private static final int MOST_POINTS = 20;

    private final double originX;
    private final double originY;
    private final double size;

    /** @param size of a parcel in metres, on average in both directions */
    public ParcelCoverage(double originX, double originY, double size) {
        this.originX = originX;
        this.originY = originY;
        this.size = size;
    }

    /** A parcel of 20 to 80 corners. */
    public Polygon parcel(int column, int row) {
        CoordinateList ring = new CoordinateList();
        edge(ring, column, row, false, false);
        edge(ring, column + 1, row, true, false);
        edge(ring, column, row + 1, false, true);
        edge(ring, column, row, true, true);
        ring.closeRing();
        return FACTORY.createPolygon(ring.toCoordinateArray());
    }

    /** Adds an edge from its corner to the right, or upwards, without its last point; or backwards. */
    private void edge(CoordinateList ring, int column, int row, boolean upwards, boolean backwards) {
        Coordinate from = corner(column, row);
        Coordinate to = upwards ? corner(column, row + 1) : corner(column + 1, row);
        Random chance = chance(column, row, upwards ? 2 : 1);
        int points = FEWEST_POINTS + chance.nextInt(MOST_POINTS - FEWEST_POINTS + 1);
        double bend = (chance.nextDouble() * 2 - 1) * BEND;
        Coordinate[] edge = new Coordinate[points + 1];
        for (int i = 0; i <= points; i++) {
            double share = (double) i / points;
            double aside = Math.sin(share * Math.PI) * bend;
            double x = from.x + (to.x - from.x) * share - (to.y - from.y) * aside;
            double y = from.y + (to.y - from.y) * share + (to.x - from.x) * aside;
            edge[i] = new Coordinate(millimetres(x), millimetres(y));
        }
        for (int i = 0; i < points; i++) {
            ring.add(edge[backwards ? points - i : i], false);
        }
    }

    private Coordinate corner(int column, int row) {
        Random chance = chance(column, row, 0);
        return new Coordinate(
                millimetres(originX + (column + (chance.nextDouble() * 2 - 1) * SHIFT) * size),
                millimetres(originY + (row + (chance.nextDouble() * 2 - 1) * SHIFT) * size));
    }

    private static Random chance(int column, int row, int what) {
        return new Random((column * 1_000_003L + row) * 31 + what);
    }

    private static double millimetres(double metres) {
        return Math.rint(metres * 1_000) / 1_000;
    }
}
