package vn.quyhoach.ingest.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.quyhoach.geo.Geometries;

/**
 * Puts pieces of ground together that the edges of tiles have cut, counts those above a size and keeps the largest. What
 * is joined to the edge of the whole extent is outside, and kept apart.
 */
final class Places {

    /** Beyond so many vertices in all, the pieces that tiles have cut are kept as their outlines to a metre. */
    private static final int MOST_VERTICES = 300_000;

    private final Envelope extent;
    private final double leastM2;
    private final int most;
    private final Predicate<Set<Side>> wanted;
    private final Map<String, List<Stretch>> cuts = new HashMap<>();
    private final List<Piece> open = new ArrayList<>();
    private final PriorityQueue<Place> kept = new PriorityQueue<>(Comparator.comparingDouble(Place::areaM2));
    private final List<Geometry> outside = new ArrayList<>();
    private long vertices;
    private long count;
    private double sumM2;

    /**
     * @param most places that are kept with their shapes
     * @param wanted of whose objects a place is bordered
     */
    Places(Envelope extent, double leastM2, int most, Predicate<Set<Side>> wanted) {
        this.wanted = wanted;
        this.extent = extent;
        this.leastM2 = leastM2;
        this.most = most;
    }

    /** A piece that an edge of its tile has cut. */
    private static final class Piece {
        final double areaM2;
        final Geometry shape;
        final EnumSet<Side> touched;
        boolean outside;

        @Nullable
        Piece joined;

        Piece(double areaM2, Geometry shape, Set<Side> touched) {
            this.areaM2 = areaM2;
            this.shape = shape;
            this.touched = EnumSet.noneOf(Side.class);
            this.touched.addAll(touched);
        }

        Piece root() {
            Piece root = this;
            while (root.joined != null) {
                root = root.joined;
            }
            return root;
        }

        void join(Piece other) {
            Piece one = root();
            Piece two = other.root();
            if (one != two) {
                two.joined = one;
                one.outside |= two.outside;
                one.touched.addAll(two.touched);
            }
        }
    }

    /** Where a piece lies along a line between tiles. */
    private record Stretch(double from, double to, Piece piece) {}

    /** @param touched whose objects the piece borders on */
    void add(Polygon shape, Set<Side> touched, Envelope tile) {
        double areaM2 = shape.getArea();
        Piece piece = null;
        Coordinate[] ring = shape.getExteriorRing().getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            Coordinate from = ring[i - 1];
            Coordinate to = ring[i];
            boolean upright = from.x == to.x && (from.x == tile.getMinX() || from.x == tile.getMaxX());
            boolean level = from.y == to.y && (from.y == tile.getMinY() || from.y == tile.getMaxY());
            if (upright || level) {
                if (piece == null) {
                    vertices += shape.getNumPoints();
                    piece = new Piece(areaM2, coarse() ? outline(shape) : shape, touched);
                    open.add(piece);
                }
                cut(piece, from, to, upright);
            }
        }
        if (piece == null) {
            close(areaM2, touched, () -> shape);
        }
    }

    private void cut(Piece piece, Coordinate from, Coordinate to, boolean upright) {
        double line = upright ? from.x : from.y;
        if (upright) {
            piece.outside |= line == extent.getMinX() || line == extent.getMaxX();
        } else {
            piece.outside |= line == extent.getMinY() || line == extent.getMaxY();
        }
        double one = upright ? from.y : from.x;
        double other = upright ? to.y : to.x;
        cuts.computeIfAbsent((upright ? "x" : "y") + line, key -> new ArrayList<>())
                .add(new Stretch(Math.min(one, other), Math.max(one, other), piece));
    }

    private static Geometry outline(Polygon shape) {
        return DouglasPeuckerSimplifier.simplify(
                Geometries.NATIONAL.createPolygon(shape.getExteriorRing().getCoordinates()), 1);
    }

    private void close(double areaM2, Set<Side> touched, Supplier<Geometry> shape) {
        if (areaM2 <= leastM2 || !wanted.test(touched)) {
            return;
        }
        count++;
        sumM2 += areaM2;
        if (kept.size() == most && kept.element().areaM2() >= areaM2) {
            return;
        }
        kept.add(new Place(shape.get(), areaM2, Set.copyOf(touched)));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /**
     * After the last piece.
     *
     * @param enclosed whether what is joined to the edge of the extent is left out
     */
    void finish(boolean enclosed) {
        for (List<Stretch> line : cuts.values()) {
            join(line);
        }
        cuts.clear();
        Map<Piece, List<Piece>> groups = new HashMap<>();
        for (Piece piece : open) {
            groups.computeIfAbsent(piece.root(), key -> new ArrayList<>()).add(piece);
        }
        groups.forEach((root, pieces) -> {
            if (enclosed && root.outside) {
                pieces.forEach(piece -> outside.add(piece.shape));
            } else {
                double areaM2 =
                        pieces.stream().mapToDouble(piece -> piece.areaM2).sum();
                close(
                        areaM2,
                        root.touched,
                        () -> union(pieces.stream().map(piece -> piece.shape).toList()));
            }
        });
        open.clear();
    }

    private static Geometry union(List<Geometry> shapes) {
        return shapes.size() == 1 ? shapes.get(0) : OverlayNGRobust.union(shapes);
    }

    /** Whether some shapes are no more than outlines. */
    boolean coarse() {
        return vertices > MOST_VERTICES;
    }

    /** What is joined to the edge of the extent, after the end. */
    Geometry outside() {
        return union(outside);
    }

    /** Sorted by their beginning, a stretch is joined to those that began before it and have not ended. */
    private static void join(List<Stretch> line) {
        line.sort(Comparator.comparingDouble(Stretch::from));
        PriorityQueue<Stretch> begun = new PriorityQueue<>(Comparator.comparingDouble(Stretch::to));
        for (Stretch next : line) {
            while (!begun.isEmpty() && begun.element().to() - next.from() < Arrangement.GRID_M / 2) {
                begun.remove();
            }
            begun.forEach(before -> before.piece().join(next.piece()));
            begun.add(next);
        }
    }

    long count() {
        return count;
    }

    double sumM2() {
        return sumM2;
    }

    /** The largest first. */
    List<Place> largest() {
        return kept.stream()
                .sorted(Comparator.comparingDouble(Place::areaM2).reversed())
                .toList();
    }
}
