package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.polygon.PolygonTriangulator;

/**
 * How deep a part of a place lies inside a zone: how far its deepest place is from the zone's border, wherever in the part
 * that is. A straight road that crosses a zone has all its corners on the border, a bent one its deepest place anywhere.
 *
 * <p>By branch and bound. The distance from one straight stretch of the border is convex, so that nothing between some
 * corners is deeper than they lie from any one stretch, or from a mix of two; where that leaves something open, an edge of
 * a line or a triangle of an area is halved. Along a straight border, or between two, the first corners settle it.
 */
final class Depth {

    /** So exact, metres, or to this share of the depth where that is more. */
    private static final double EXACT = 0.01;

    private static final double EXACT_SHARE = 0.01;

    /** After so many the deepest place found stands: a border of thousands of corners must not take seconds. */
    private static final int MOST_HALVINGS = 2_000;

    /** Of so many stretches of the border the first bound is taken; a wall of a thousand corners has as many. */
    private static final int MOST_STRETCHES = 8;

    /** Edges and triangles. */
    private static final int MOST_MIXED = 3;

    private final Stretches border;
    private final double far;
    private double deepest;

    private Depth(Geometry border, double far) {
        this.border = Stretches.of(border);
        this.far = far;
    }

    /** A corner and the stretch of the border that is nearest to it. */
    private record Corner(Coordinate at, Stretch nearest) {}

    /** Corners, and how deep anything between them can be. */
    private record Piece(List<Corner> corners, double atMost) {}

    /**
     * The greatest distance of a part from a border, metres, to a centimetre or a hundredth of it; of points the least,
     * because none of them speaks for another; without end when no border is near.
     *
     * @param far no tolerance is larger: what is deeper is deep, and by how much is not looked for
     */
    static double of(Geometry part, Geometry border, double far) {
        if (border.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Depth depth = new Depth(border, far);
        if (part.getDimension() == 0) {
            return depth.least(part);
        }
        for (int i = 0; i < part.getNumGeometries() && depth.deepest <= far; i++) {
            depth.search(part.getGeometryN(i));
        }
        return depth.deepest;
    }

    private double least(Geometry points) {
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate point : points.getCoordinates()) {
            least = Math.min(least, border.nearest(point).squaredDistance(point));
        }
        return Math.sqrt(least);
    }

    private void search(Geometry part) {
        List<Corner> corners = corners(part.getCoordinates());
        if (deepest <= far && isOpen(bounded(corners))) {
            PriorityQueue<Piece> open = new PriorityQueue<>(
                    Comparator.comparingDouble(Piece::atMost).reversed());
            split(part, open);
            for (int i = 0; i < MOST_HALVINGS && !open.isEmpty() && isOpen(open.peek()); i++) {
                halve(open.remove(), open);
            }
        }
    }

    private boolean isOpen(Piece piece) {
        return deepest <= far && piece.atMost() > deepest + Math.max(EXACT, EXACT_SHARE * deepest);
    }

    /** Into edges or triangles. */
    private void split(Geometry part, PriorityQueue<Piece> open) {
        if (part.getDimension() == 2) {
            Geometry triangles = new PolygonTriangulator(part).getResult();
            for (int i = 0; i < triangles.getNumGeometries(); i++) {
                open.add(piece(Arrays.copyOf(triangles.getGeometryN(i).getCoordinates(), 3)));
            }
        } else {
            Coordinate[] corners = part.getCoordinates();
            for (int i = 1; i < corners.length; i++) {
                open.add(piece(corners[i - 1], corners[i]));
            }
        }
    }

    /** Through the middle of the longest edge. */
    private void halve(Piece piece, PriorityQueue<Piece> open) {
        List<Corner> corners = piece.corners();
        int from = 0;
        int to = 1;
        for (int i = 0; i < corners.size(); i++) {
            for (int j = i + 1; j < corners.size(); j++) {
                if (squaredLength(corners, i, j) > squaredLength(corners, from, to)) {
                    from = i;
                    to = j;
                }
            }
        }
        Corner middle = corner(middle(corners.get(from).at(), corners.get(to).at()));
        for (int left : new int[] {from, to}) {
            List<Corner> half = new ArrayList<>(corners);
            half.set(left, middle);
            open.add(bounded(half));
        }
    }

    private static Coordinate middle(Coordinate one, Coordinate other) {
        return new Coordinate((one.x + other.x) / 2, (one.y + other.y) / 2);
    }

    private static double squaredLength(List<Corner> corners, int from, int to) {
        Coordinate one = corners.get(from).at();
        Coordinate other = corners.get(to).at();
        return (one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y);
    }

    private Piece piece(Coordinate... places) {
        return bounded(corners(places));
    }

    private List<Corner> corners(Coordinate... places) {
        List<Corner> corners = new ArrayList<>(places.length);
        for (Coordinate place : places) {
            corners.add(corner(place));
        }
        return corners;
    }

    private Corner corner(Coordinate place) {
        Stretch nearest = border.nearest(place);
        deepest = Math.max(deepest, Math.sqrt(nearest.squaredDistance(place)));
        return new Corner(place, nearest);
    }

    /**
     * By the stretches of the corners: how far from a stretch one is between corners is at most what its share of each
     * corner is, so that the same holds for any two stretches mixed, and the mix that says least is found.
     */
    private static Piece bounded(List<Corner> corners) {
        List<double[]> distances = new ArrayList<>();
        int step = 1 + corners.size() / MOST_STRETCHES;
        for (int i = 0; i < corners.size(); i += step) {
            Stretch stretch = corners.get(i).nearest();
            distances.add(corners.stream()
                    .mapToDouble(corner -> Math.sqrt(stretch.squaredDistance(corner.at())))
                    .toArray());
        }
        double atMost = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distances.size(); i++) {
            atMost = Math.min(atMost, greatest(distances.get(i), distances.get(i), 0));
            for (int j = 0; j < i && corners.size() <= MOST_MIXED; j++) {
                atMost = Math.min(atMost, mixed(distances.get(i), distances.get(j)));
            }
        }
        return new Piece(corners, atMost);
    }

    /** The least that any mix of two says, which is where two corners are equally far. */
    private static double mixed(double[] one, double[] other) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < i; j++) {
                double share = (one[j] - one[i]) / (one[j] - one[i] + other[i] - other[j]);
                if (share > 0 && share < 1) {
                    least = Math.min(least, greatest(one, other, share));
                }
            }
        }
        return least;
    }

    private static double greatest(double[] one, double[] other, double share) {
        double greatest = 0;
        for (int i = 0; i < one.length; i++) {
            greatest = Math.max(greatest, one[i] + share * (other[i] - one[i]));
        }
        return greatest;
    }
}
