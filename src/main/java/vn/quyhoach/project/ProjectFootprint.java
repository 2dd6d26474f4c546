package vn.quyhoach.project;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * Where a project is, as one geometry to check.
 *
 * @param geometry a multi-geometry in the national system
 * @param accuracyM the worst accuracy of the parts, metres
 * @param positionBasis the weakest basis of the parts
 */
public record ProjectFootprint(Project project, Geometry geometry, double accuracyM, PositionBasis positionBasis) {

    static ProjectFootprint of(Project project) {
        int dimension = project.locations().stream()
                .mapToInt(location -> location.geometry().getDimension())
                .max()
                .orElseThrow(() -> new ProblemException(ProblemCode.GEOMETRY_EMPTY));
        List<ProjectLocation> parts = project.locations().stream()
                .filter(location -> location.geometry().getDimension() == dimension)
                .toList();
        Geometry union =
                UnaryUnionOp.union(parts.stream().map(ProjectLocation::geometry).toList());
        Geometry geometry = Geometries.multi(union);
        geometry.setSRID(Crs.NATIONAL.srid());
        return new ProjectFootprint(
                project,
                geometry,
                parts.stream().mapToDouble(ProjectLocation::accuracyM).max().orElse(0),
                parts.stream()
                        .map(ProjectLocation::positionBasis)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
