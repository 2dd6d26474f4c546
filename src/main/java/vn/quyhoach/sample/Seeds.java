package vn.quyhoach.sample;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Places the seeds of all parcels: along the outline, along rivers and roads, then over the fields.
 *
 * <p>A cell's edge lies half-way between two seeds. Pairs of seeds mirrored at the outline therefore draw the outline,
 * and three seeds abreast draw a strip of exactly the width of the axis with straight banks.
 */
final class Seeds {

    private static final double BORDER_STEP_METRES = 420;
    private static final double BORDER_DEPTH_METRES = 140;
    /** Bounds the cells at sharp corners of the outline, where no pair fits. */
    private static final double GUARD_STEP_METRES = 500;

    private static final double GUARD_BELT_METRES = 2_500;
    /** Fields are longer than wide and lie along the canals of Đồng Tháp Mười. */
    private static final double FIELD_STRETCH = 1.5;
    // Cosine and sine of the fields' direction, 30 degrees: an exact pair is not needed, a fixed one is.
    private static final double COS = 0.8660254037844386;
    private static final double SIN = 0.5;
    private static final double ROOT_METRES = 2000;
    private static final double LEAF_METRES = 130;
    private static final double SMALLEST_REMNANT_METRES = 600;

    private final Outline outline;
    private final List<Axis> axes;
    private final Density density;
    private final Chance chance;
    private final SeedMap seeds = new SeedMap();

    private Seeds(Outline outline, List<Axis> axes, Density density, Chance chance) {
        this.outline = outline;
        this.axes = axes;
        this.density = density;
        this.chance = chance;
    }

    static List<Seed> place(Outline outline, List<Axis> axes, Density density, Chance chance) {
        Seeds placing = new Seeds(outline, axes, density, chance);
        placing.alongOutline();
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).takesParcels()) {
                placing.alongAxis(axis);
            }
        }
        placing.overFields();
        placing.guards();
        return placing.seeds.all();
    }

    private void alongOutline() {
        Coordinate[] corners = outline.corners();
        for (int i = 0; i + 1 < corners.length; i++) {
            Coordinate from = corners[i];
            Coordinate to = corners[i + 1];
            double length = from.distance(to);
            double inwardX = -(to.y - from.y) / length * BORDER_DEPTH_METRES;
            double inwardY = (to.x - from.x) / length * BORDER_DEPTH_METRES;
            long pairs = Math.max(1, Math.round(length / BORDER_STEP_METRES));
            for (int pair = 0; pair < pairs; pair++) {
                double along = (pair + 0.5) / pairs;
                Coordinate on = new Coordinate(from.x + along * (to.x - from.x), from.y + along * (to.y - from.y));
                Coordinate inside = new Coordinate(on.x + inwardX, on.y + inwardY);
                Coordinate outside = new Coordinate(on.x - inwardX, on.y - inwardY);
                if (outline.contains(inside)
                        && !outline.contains(outside)
                        && seeds.isFree(inside, BORDER_DEPTH_METRES)
                        && seeds.isFree(outside, BORDER_DEPTH_METRES)) {
                    seeds.add(inside, Seed.Kind.BORDER, -1);
                    seeds.add(outside, Seed.Kind.GUARD, -1);
                }
            }
        }
    }

    private void alongAxis(int axis) {
        double width = axes.get(axis).parcelWidthMetres();
        double step = Math.max(1.6 * width, 560);
        LengthIndexedLine line = new LengthIndexedLine(axes.get(axis).course());
        for (double along = step / 2; along < line.getEndIndex(); along += step) {
            Coordinate on = line.extractPoint(along);
            Coordinate left = line.extractPoint(along, width);
            Coordinate right = line.extractPoint(along, -width);
            if (outline.contains(on)
                    && outline.metresToEdge(on) > 0.9 * width + 60
                    && isClearOfOthers(axis, on)
                    && isClearOfOthers(axis, left)
                    && isClearOfOthers(axis, right)
                    && seeds.isFree(on, Math.max(0.95 * width, 60))
                    && seeds.isFree(left, Math.max(0.75 * width, 45))
                    && seeds.isFree(right, Math.max(0.75 * width, 45))) {
                seeds.add(on, Seed.Kind.COURSE, axis);
                addFront(left, axis);
                addFront(right, axis);
            }
        }
    }

    /** A seed within the front rows of an axis placed before would cut a piece out of that axis: roads stop at banks. */
    private boolean isClearOfOthers(int axis, Coordinate at) {
        for (int other = 0; other < axis; other++) {
            if (axes.get(other).takesParcels()
                    && axes.get(other).isWithin(at, 1.2 * axes.get(other).parcelWidthMetres())) {
                return false;
            }
        }
        return true;
    }

    private void addFront(Coordinate at, int axis) {
        if (outline.contains(at)) {
            seeds.add(at, Seed.Kind.FRONT, axis);
        }
    }

    private void overFields() {
        Coordinate[] corners = outline.corners();
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (Coordinate corner : corners) {
            double u = COS * corner.x + SIN * corner.y;
            double v = -SIN * corner.x + COS * corner.y;
            west = Math.min(west, u);
            east = Math.max(east, u);
            south = Math.min(south, v);
            north = Math.max(north, v);
        }
        for (double u = west; u < east; u += ROOT_METRES * FIELD_STRETCH) {
            for (double v = south; v < north; v += ROOT_METRES) {
                field(u, v, ROOT_METRES);
            }
        }
    }

    /** Divides a field until it is as small as the density of the place asks for. */
    private void field(double u, double v, double size) {
        Coordinate middle = ground(u + size * FIELD_STRETCH / 2, v + size / 2);
        if (size > LEAF_METRES && size > density.parcelMetres(middle)) {
            divide(u, v, size);
            return;
        }
        long i = Math.round(middle.x);
        long j = Math.round(middle.y);
        double shiftU = (chance.at(i, j) - 0.5) * 0.34 * size * FIELD_STRETCH;
        double shiftV = (chance.at(j, -i) - 0.5) * 0.34 * size;
        Coordinate at = ground(u + size * FIELD_STRETCH / 2 + shiftU, v + size / 2 + shiftV);
        if (!outline.contains(at)) {
            return;
        }
        if (outline.metresToEdge(at) > 0.5 * size && seeds.isFree(at, 0.55 * size)) {
            seeds.add(at, Seed.Kind.FIELD, -1);
        } else if (size > SMALLEST_REMNANT_METRES) {
            // Beside an axis or the outline a large field does not fit, smaller ones may.
            divide(u, v, size);
        }
    }

    private void divide(double u, double v, double size) {
        double half = size / 2;
        field(u, v, half);
        field(u + half * FIELD_STRETCH, v, half);
        field(u, v + half, half);
        field(u + half * FIELD_STRETCH, v + half, half);
    }

    private void guards() {
        Envelope belt = outline.polygon().getEnvelopeInternal();
        belt.expandBy(GUARD_BELT_METRES);
        for (double x = belt.getMinX(); x < belt.getMaxX(); x += GUARD_STEP_METRES) {
            for (double y = belt.getMinY(); y < belt.getMaxY(); y += GUARD_STEP_METRES) {
                Coordinate at = new Coordinate(x, y);
                if (!outline.contains(at)
                        && outline.metresToEdge(at) > BORDER_DEPTH_METRES
                        && outline.metresToEdge(at) < GUARD_BELT_METRES
                        && seeds.isFree(at, BORDER_DEPTH_METRES)) {
                    seeds.add(at, Seed.Kind.GUARD, -1);
                }
            }
        }
    }

    private static Coordinate ground(double u, double v) {
        return new Coordinate(COS * u - SIN * v, SIN * u + COS * v);
    }
}
