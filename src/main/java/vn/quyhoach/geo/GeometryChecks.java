package vn.quyhoach.geo;

import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** What a geometry must be before it is stored or measured. */
public final class GeometryChecks {

    private GeometryChecks() {}

    /**
     * Lets pass a geometry that has coordinates, not too many of them, and is valid.
     *
     * @throws ProblemException {@code GEOMETRY_EMPTY}, {@code GEOMETRY_TOO_LARGE}, {@code GEOMETRY_INVALID} with the
     *     place of the flaw in the geometry's own coordinates
     */
    public static void require(Geometry geometry, int mostVertices) {
        if (geometry.isEmpty()) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        int vertices = geometry.getNumPoints();
        if (vertices > mostVertices) {
            throw new ProblemException(
                    ProblemCode.GEOMETRY_TOO_LARGE,
                    Map.of(
                            "size",
                            new Bilingual(vertices + " đỉnh", vertices + " vertices"),
                            "limit",
                            new Bilingual(mostVertices + " đỉnh", mostVertices + " vertices")));
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw invalid(geometry, error);
        }
    }

    /** A spike and an area of nothing also cross themselves, but a surveyor looks for something else. */
    private static ProblemException invalid(Geometry geometry, TopologyValidationError error) {
        Bilingual reason = reason(error);
        Coordinate place = error.getCoordinate();
        if (geometry.getDimension() == 2 && geometry.getArea() == 0) {
            reason = new Bilingual(
                    "diện tích bằng 0, các góc thẳng hàng hoặc trùng nhau",
                    "the area is zero, the corners lie on one line or on each other");
        } else if (geometry.getDimension() == 2) {
            Optional<Coordinate> spike = RingFlaws.findSpike(geometry);
            if (spike.isPresent()) {
                reason = new Bilingual(
                        "đường biên có gai nhọn: đi ra rồi quay lại theo đúng đường cũ",
                        "the boundary has a spike: it goes out and back the same way");
                place = spike.get();
            }
        }
        return new ProblemException(
                ProblemCode.GEOMETRY_INVALID,
                Map.of("reason", reason, "x", place == null ? "?" : place.x, "y", place == null ? "?" : place.y));
    }

    /** What is wrong with a shape, in words of a surveyor. */
    public static Bilingual reason(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION ->
                new Bilingual("đường biên tự cắt", "the boundary crosses itself");
            case TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                new Bilingual("lỗ nằm ngoài đường biên", "a hole lies outside the boundary");
            case TopologyValidationError.NESTED_HOLES -> new Bilingual("lỗ nằm trong lỗ", "a hole lies in a hole");
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.DUPLICATE_RINGS ->
                new Bilingual("các vùng chồng lên nhau", "parts lie over each other");
            case TopologyValidationError.DISCONNECTED_INTERIOR ->
                new Bilingual("phần trong bị chia cắt", "the interior falls apart");
            case TopologyValidationError.TOO_FEW_POINTS -> new Bilingual("quá ít điểm", "too few points");
            case TopologyValidationError.RING_NOT_CLOSED ->
                new Bilingual("đường biên không khép kín", "the boundary is not closed");
            case TopologyValidationError.INVALID_COORDINATE ->
                new Bilingual("tọa độ không phải số", "a coordinate is not a number");
            default -> new Bilingual(error.getMessage(), error.getMessage());
        };
    }
}
