package vn.quyhoach.geo;

import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * A box in one system: west, south, east, north; easting or longitude first whatever the authority's order.
 *
 * <p>A box with west beyond east cannot exist: the service covers one province, so a box across the antimeridian is
 * an error of whoever sent it. The frame of a map may reach beyond the globe; a question for features may not.
 */
public record Bbox(double west, double south, double east, double north, Crs crs) {

    /** In degrees, islands left out. */
    private static final Envelope VIETNAM = new Envelope(101, 111, 7, 24);

    public Bbox {
        if (!Double.isFinite(west) || !Double.isFinite(south) || !Double.isFinite(east) || !Double.isFinite(north)) {
            throw malformed(west + "," + south + "," + east + "," + north, "not a finite number");
        }
        if (west > east || south > north) {
            throw malformed(west + "," + south + "," + east + "," + north, "west > east or south > north");
        }
    }

    /**
     * Reads {@code a,b,c,d} (or six numbers, heights ignored) in the axis order of the authority.
     *
     * @throws ProblemException {@code BBOX_MALFORMED}
     */
    public static Bbox parse(String text, Crs crs) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6) {
            throw malformed(text, "expected 4 or 6 numbers, got " + parts.length);
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                numbers[i] = Double.parseDouble(parts[i].strip());
            } catch (NumberFormatException e) {
                throw malformed(text, "'" + parts[i] + "' is not a number");
            }
        }
        int upper = parts.length / 2;
        Bbox box = crs.northingFirst()
                ? new Bbox(numbers[1], numbers[0], numbers[upper + 1], numbers[upper], crs)
                : new Bbox(numbers[0], numbers[1], numbers[upper], numbers[upper + 1], crs);
        if (crs.geographic() && (box.west < -180 || box.east > 180 || box.south < -90 || box.north > 90)) {
            throw malformed(text, "degrees out of range");
        }
        return box;
    }

    /**
     * Reads a box as OGC API means it: one of degrees whose west lies beyond its east goes across the antimeridian. Of its
     * two halves only one can meet Vietnam and is what counts here; where both do, somebody has mixed up the corners.
     *
     * @throws ProblemException {@code BBOX_MALFORMED}
     */
    public static Bbox parseAcrossAntimeridian(String text, Crs crs) {
        String[] parts = text.split(",", -1);
        int longitude = crs.northingFirst() ? 1 : 0;
        int upper = parts.length / 2 + longitude;
        if (!crs.geographic() || (parts.length != 4 && parts.length != 6)) {
            return parse(text, crs);
        }
        try {
            double west = Double.parseDouble(parts[longitude].strip());
            double east = Double.parseDouble(parts[upper].strip());
            boolean left = west < VIETNAM.getMaxX();
            boolean right = east > VIETNAM.getMinX();
            if (west > east && !(left && right)) {
                parts[right ? longitude : upper] = right ? "-180" : "180";
            }
        } catch (NumberFormatException e) {
            return parse(text, crs); // which says what is wrong
        }
        return parse(String.join(",", parts), crs);
    }

    public static Bbox of(Envelope envelope, Crs crs) {
        return new Bbox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY(), crs);
    }

    /**
     * The box in the national system, cut to Vietnam: far from its meridian a projection gives nonsense, and nothing
     * of ours lies out there. Empty for a box elsewhere.
     */
    public Geometry ground() {
        Envelope box = new Envelope(west, east, south, north);
        Geometry shape = Geometries.factory(crs).toGeometry(crs.geographic() ? box.intersection(VIETNAM) : box);
        return Geometries.transform(shape, crs, Crs.NATIONAL);
    }

    private static ProblemException malformed(String text, String reason) {
        return new ProblemException(ProblemCode.BBOX_MALFORMED, Map.of("bbox", text, "reason", reason));
    }
}
