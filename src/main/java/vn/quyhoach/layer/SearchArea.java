package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKTWriter;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/**
 * A box or a shape of a request in the national system.
 *
 * <p>A straight edge in one system is a curve in another, so long edges get points in between; and a transverse Mercator
 * folds far from its meridian, so that the box of the whole world, which clients do send, is first cut to
 * {@link #USABLE}.
 */
final class SearchArea {

    /** Where VN-2000 / TM-3 105°45′ is well behaved, with Vietnam and its sea in it; degrees. */
    private static final Envelope USABLE = new Envelope(101, 112, 5, 24);

    /** Points an edge: a box as wide as the province then bends with an error below a metre. */
    private static final int PARTS = 32;

    /** An edge of a kilometre bends by less than a centimetre and gets no points: it stays what it was. */
    private static final double STRAIGHT_METRES = 1_000;

    private static final double STRAIGHT_DEGREES = 0.009;

    private static final Map<Crs, Envelope> LIMITS = new ConcurrentHashMap<>();

    private SearchArea() {}

    static String ewkt(Bbox bbox) {
        Geometry box = Geometries.factory(bbox.crs())
                .toGeometry(new Envelope(bbox.west(), bbox.east(), bbox.south(), bbox.north()));
        return "SRID=" + Crs.NATIONAL.srid() + ";" + new WKTWriter().write(national(box, bbox.crs(), true));
    }

    /**
     * The shape on the ground, mended where it crosses itself; empty where it lies elsewhere on the globe.
     *
     * @param bent whether long edges get points in between; not where corners are compared with corners
     */
    static Geometry national(Geometry shape, Crs crs, boolean bent) {
        Envelope limits = LIMITS.computeIfAbsent(crs, SearchArea::limits);
        List<Geometry> parts = new ArrayList<>();
        for (Geometry part : atoms(shape)) {
            if (limits.intersects(part.getEnvelopeInternal())) {
                parts.addAll(atoms(ground(part, crs, limits, bent)));
            }
        }
        parts.removeIf(Geometry::isEmpty);
        if (parts.isEmpty()) {
            return Geometries.NATIONAL.createPolygon();
        }
        Geometry whole = whole(parts);
        whole.setSRID(Crs.NATIONAL.srid());
        return whole;
    }

    /**
     * Parts of one kind become one shape, in which what overlaps is merged. Of several kinds none keeps what lies in one
     * of higher dimension, so that the interior of the whole is that of its parts.
     */
    private static Geometry whole(List<Geometry> parts) {
        List<Geometry> kinds = new ArrayList<>();
        for (int dimension = 2; dimension >= 0; dimension--) {
            Geometry kind = ofDimension(parts, dimension);
            for (Geometry higher : kinds) {
                kind = kind.difference(higher);
            }
            if (!kind.isEmpty()) {
                kinds.add(kind);
            }
        }
        return Geometries.NATIONAL.buildGeometry(kinds);
    }

    private static Geometry ofDimension(List<Geometry> parts, int dimension) {
        List<Geometry> alike =
                parts.stream().filter(part -> part.getDimension() == dimension).toList();
        Geometry all = Geometries.NATIONAL.buildGeometry(alike);
        return all.isValid() ? all : GeometryFixer.fix(all);
    }

    private static List<Geometry> atoms(Geometry shape) {
        if (!(shape instanceof GeometryCollection)) {
            return List.of(shape);
        }
        List<Geometry> atoms = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            atoms.addAll(atoms(shape.getGeometryN(i)));
        }
        return atoms;
    }

    private static Geometry ground(Geometry part, Crs crs, Envelope limits, boolean bent) {
        Geometry valid = part.isValid() ? part : GeometryFixer.fix(part);
        Envelope envelope = valid.getEnvelopeInternal();
        Geometry cut = limits.contains(envelope)
                ? valid
                : valid.intersection(Geometries.factory(crs).toGeometry(limits));
        if (cut.isEmpty() || crs.equals(Crs.NATIONAL)) {
            return cut;
        }
        Envelope size = cut.getEnvelopeInternal();
        double step = Math.max(
                Math.max(size.getWidth(), size.getHeight()) / PARTS,
                crs.geographic() ? STRAIGHT_DEGREES : STRAIGHT_METRES);
        Geometry dense = bent && cut.getDimension() > 0 ? Densifier.densify(cut, step) : cut;
        Geometry moved = Geometries.transform(dense, crs, Crs.NATIONAL);
        return moved.isValid() ? moved : GeometryFixer.fix(moved);
    }

    private static Envelope limits(Crs crs) {
        Geometry usable = Densifier.densify(Geometries.factory(Crs.WGS84).toGeometry(USABLE), 0.5);
        return Geometries.transform(usable, Crs.WGS84, crs).getEnvelopeInternal();
    }
}
