package vn.quyhoach.zone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * How far a correction of ground may go: what is more is another plan and needs a decision. Of an area at most 2 % may
 * change hands, and a border, a line or a point moves by at most 10 m, half the width of a line on a sheet 1:20,000.
 */
final class CorrectionBounds {

    private static final double MOST_SHARE = 0.02;
    private static final double MOST_METRES = 10;
    private static final double SAME_METRES = 0.001;

    private CorrectionBounds() {}

    /** A corner that nobody moved is where it was: on its way through degrees it loses a tenth of a millimetre. */
    static Geometry onto(Geometry before, Geometry after) {
        KdTree corners = new KdTree();
        for (Coordinate corner : before.getCoordinates()) {
            corners.insert(corner);
        }
        Geometry kept = after.copy();
        kept.apply((CoordinateFilter) corner -> {
            Envelope around = new Envelope(corner);
            around.expandBy(SAME_METRES);
            List<?> found = corners.query(around);
            if (!found.isEmpty()) {
                corner.setCoordinate(((KdNode) found.get(0)).getCoordinate());
            }
        });
        kept.geometryChanged();
        return kept;
    }

    /** @throws ProblemException {@code CORRECTION_TOO_LARGE} */
    static void require(Geometry before, Geometry after) {
        double moved = DiscreteHausdorffDistance.distance(before, after, 0.25);
        if (moved > MOST_METRES) {
            throw tooLarge(String.format(Locale.ROOT, "%.1f m > %.0f m", moved, MOST_METRES));
        }
        double area = before.getArea();
        double share = area > 0 ? before.symDifference(after).getArea() / area : 0;
        if (share > MOST_SHARE) {
            throw tooLarge(String.format(Locale.ROOT, "%.1f %% > %.0f %%", 100 * share, 100 * MOST_SHARE));
        }
    }

    private static ProblemException tooLarge(String much) {
        return new ProblemException(ProblemCode.CORRECTION_TOO_LARGE, Map.of("much", new Bilingual(much, much)));
    }
}
