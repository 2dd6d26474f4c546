package vn.quyhoach.conformity;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import vn.quyhoach.conformity.rule.SliverRule;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.text.Bilingual;

/**
 * An area of a plan under a ground, or near it.
 *
 * @param part what they have in common, of the ground's dimension; empty for one that is only near
 * @param border the area's own border in the neighbourhood
 * @param distanceM metres between them
 */
record PlanArea(
        long id,
        long versionId,
        String layer,
        String code,
        Bilingual name,
        String classCode,
        Bilingual className,
        String positionBasis,
        @Nullable Integer sourceScale,
        @Nullable String legalBasis,
        Geometry part,
        Geometry border,
        double distanceM) {

    /**
     * The greatest distance of the part from the area's border, metres; of points the least, because none of them speaks
     * for another; without end when no border is near.
     */
    double depthM() {
        if (border.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        IndexedFacetDistance distance = new IndexedFacetDistance(border);
        if (part.getDimension() == 0) {
            return distance.distance(part);
        }
        double depth = distance.distance(part.getInteriorPoint());
        for (Coordinate corner : part.getCoordinates()) {
            depth = Math.max(depth, distance.distance(Geometries.NATIONAL.createPoint(corner)));
        }
        return depth;
    }

    /** Whether the part is left out of a verdict; a symbol has no border that could be near, only its size counts. */
    boolean isSliverOf(Geometry ground, double tolerance, SliverRule slivers) {
        return indicative()
                ? slivers.isSliver(part, ground, 0, Double.POSITIVE_INFINITY)
                : slivers.isSliver(part, ground, tolerance, depthM());
    }

    boolean indicative() {
        return positionBasis.equals("INDICATIVE_SYMBOL");
    }
}
