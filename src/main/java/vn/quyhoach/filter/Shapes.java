package vn.quyhoach.filter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.quyhoach.filter.Expression.GeometryLiteral;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Makes the geometries of a filter: turns the authority's axes to easting first, and counts and checks corners. */
final class Shapes {

    private final Crs crs;
    private final FilterBudget budget;
    private final GeometryFactory factory;

    Shapes(Crs crs, FilterBudget budget) {
        this.crs = crs;
        this.budget = budget;
        this.factory = Geometries.factory(crs);
    }

    GeometryFactory factory() {
        return factory;
    }

    /** A corner in the order of the authority. */
    Coordinate corner(double first, double second) {
        budget.vertex();
        double x = crs.northingFirst() ? second : first;
        double y = crs.northingFirst() ? first : second;
        boolean beyond = crs.geographic() && (Math.abs(x) > 180 || Math.abs(y) > 90);
        if (beyond || !Double.isFinite(x) || !Double.isFinite(y)) {
            throw new ProblemException(ProblemCode.COORDINATES_OUT_OF_RANGE, Map.of("x", x, "y", y));
        }
        return new Coordinate(x, y);
    }

    GeometryLiteral literal(Geometry geometry) {
        geometry.setSRID(crs.srid());
        return new GeometryLiteral(geometry, crs);
    }

    /** Four numbers, or six with heights, in the order of the authority; also across the antimeridian. */
    GeometryLiteral box(List<Double> numbers) {
        budget.vertex();
        String text = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
        Bbox box = Bbox.parseAcrossAntimeridian(text, crs);
        return literal(factory.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north())));
    }
}
