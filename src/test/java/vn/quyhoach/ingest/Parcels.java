package vn.quyhoach.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/**
 * Made-up parcels without gap or overlap: cells of a grid with moved corners and crooked borders of 20 to 80 vertices a
 * parcel, the same for everybody who asks for as many.
 */
final class Parcels {

    private static final double CELL_M = 60;

    private final int columns;
    private final int rows;
    private final boolean rounded;

    /** @param rounded whether every second parcel is drawn to the millimetre, so that no border is drawn twice the same */
    Parcels(int columns, int rows, boolean rounded) {
        this.columns = columns;
        this.rows = rows;
        this.rounded = rounded;
    }

    /** Lines for the staging table. */
    void write(Consumer<byte[]> lines) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                long number = (long) row * columns + column;
                CopyLine line = new CopyLine().number(number);
                for (Target target : Target.values()) {
                    line.text(target == Target.CODE ? "T" + number : target == Target.CLASS_CODE ? "LUC" : null);
                }
                lines.accept(line.raw("{}")
                        .text(null)
                        .text(null)
                        .ewkb(Geometries.toEwkb(parcel(row, column)))
                        .bytes());
            }
        }
    }

    private Geometry parcel(int row, int column) {
        List<Coordinate> ring = new ArrayList<>();
        add(ring, border(row, column, true), false);
        add(ring, border(row, column + 1, false), false);
        add(ring, border(row + 1, column, true), true);
        add(ring, border(row, column, false), true);
        if (rounded && (row + column) % 2 == 0) {
            ring.forEach(point -> {
                point.x = Math.rint(point.x * 1_000) / 1_000;
                point.y = Math.rint(point.y * 1_000) / 1_000;
            });
        }
        ring.add(ring.get(0).copy());
        Polygon polygon = Geometries.NATIONAL.createPolygon(ring.toArray(Coordinate[]::new));
        Geometry multi = Geometries.multi(polygon);
        multi.setSRID(Crs.NATIONAL.srid());
        return multi;
    }

    /** All but the last point, which the next border begins with. */
    private static void add(List<Coordinate> ring, List<Coordinate> border, boolean backwards) {
        List<Coordinate> points = new ArrayList<>(border);
        if (backwards) {
            Collections.reverse(points);
        }
        ring.addAll(points.subList(0, points.size() - 1));
    }

    private List<Coordinate> border(int row, int column, boolean level) {
        Coordinate from = corner(row, column);
        Coordinate to = level ? corner(row, column + 1) : corner(row + 1, column);
        Random chance = new Random(31L * (31L * row + column) + (level ? 1 : 2));
        int steps = 5 + chance.nextInt(16);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            double off = i == 0 || i == steps ? 0 : chance.nextDouble() - 0.5;
            points.add(new Coordinate(
                    from.x + share * (to.x - from.x) + (level ? 0 : off),
                    from.y + share * (to.y - from.y) + (level ? off : 0)));
        }
        return points;
    }

    private static Coordinate corner(int row, int column) {
        Random chance = new Random(1_000_003L * row + column);
        return new Coordinate(
                560_000 + CELL_M * column + 10 * chance.nextDouble(),
                1_170_000 + CELL_M * row + 10 * chance.nextDouble());
    }
}
