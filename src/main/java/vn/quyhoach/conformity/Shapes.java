package vn.quyhoach.conformity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;

/** Geometry of a check: everything on a grid of 1 mm, so that the same check gives the same bytes. */
final class Shapes {

    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1_000);

    /** Lines that far apart stay apart on the grid. */
    static final double MEET_METRES = 0.002;

    /** A millimetre, or a part of a point. */
    private static final double TWICE = 0.001;

    private Shapes() {}

    static Geometry onGrid(Geometry national) {
        Geometry reduced = GeometryPrecisionReducer.reduce(national, MILLIMETRES);
        reduced.setSRID(Crs.NATIONAL.srid());
        return reduced;
    }

    /**
     * The one form of a shape, on the grid: where a ring begins, which way it runs and in which order parts come does not
     * matter, a place named twice counts once.
     */
    static Geometry canonical(Geometry national) {
        Geometry ground = onGrid(national);
        if (ground.getDimension() < 2) {
            Geometry once = ground.union();
            if (Math.abs(Measure.of(once) - Measure.of(ground)) > TWICE) {
                ground = once;
            }
        }
        ground = ground.norm();
        ground.setSRID(Crs.NATIONAL.srid());
        return ground;
    }

    static Geometry intersection(Geometry one, Geometry other) {
        Geometry common = OverlayNG.overlay(one, other, OverlayNG.INTERSECTION, MILLIMETRES);
        common.setSRID(Crs.NATIONAL.srid());
        return common;
    }

    /** What of a shape has that dimension; may be empty. Borders that two areas have in common are no area. */
    static Geometry ofDimension(Geometry shape, int dimension) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getDimension() == dimension) {
                parts.add(shape.getGeometryN(i));
            }
        }
        Geometry kept =
                parts.isEmpty() ? Geometries.NATIONAL.createEmpty(dimension) : Geometries.NATIONAL.buildGeometry(parts);
        kept.setSRID(Crs.NATIONAL.srid());
        return kept;
    }

    /** What one has and the other has not. */
    static Geometry difference(Geometry one, Geometry other) {
        Geometry rest = OverlayNG.overlay(one, other, OverlayNG.DIFFERENCE, MILLIMETRES);
        rest.setSRID(Crs.NATIONAL.srid());
        return rest;
    }

    /** All of them together; of at least one. */
    static Geometry union(Collection<Geometry> parts) {
        Geometry together = UnaryUnionNG.union(parts, MILLIMETRES);
        together.setSRID(Crs.NATIONAL.srid());
        return together;
    }
}
