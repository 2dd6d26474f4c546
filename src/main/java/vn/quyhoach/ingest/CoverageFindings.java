package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.ingest.coverage.CoverageCheck;
import vn.quyhoach.ingest.coverage.CoverageFlaw;
import vn.quyhoach.ingest.coverage.CoverageResult;
import vn.quyhoach.ingest.repair.RepairKind;
import vn.quyhoach.problem.Severity;

/** Tells where a layer that should cover the ground does not, or not as its neighbours and the version before do. */
@Component
class CoverageFindings {

    /** A place of more vertices is shown to a metre; its area is told of the whole. */
    private static final int MOST_VERTICES = 500;

    private final CoverageCheck check;

    CoverageFindings(CoverageCheck check) {
        this.check = check;
    }

    /**
     * @param parameters of the checks
     * @param misplaced whether the file lies elsewhere as a whole: then only what it is by itself is told
     */
    void run(Map<String, ?> parameters, boolean misplaced, Findings findings) {
        CoverageResult result = check.run(parameters);
        for (CoverageFlaw flaw : result.flaws()) {
            if (misplaced && !ofTheFileItself(flaw.kind())) {
                continue;
            }
            List<String> objects = flaw.objects();
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("areaM2", String.format(Locale.ROOT, "%.1f", flaw.areaM2()));
            details.put("objects", objects);
            details.put("others", String.join(", ", objects));
            RepairKind.of(code(flaw.kind())).ifPresent(kind -> details.put("repair", kind.name()));
            if (flaw.kind() == CoverageFlaw.Kind.OVERLAP) {
                details.put("other", objects.get(1));
            }
            findings.add(
                    severity(flaw.kind()),
                    code(flaw.kind()),
                    objects.isEmpty() ? null : objects.get(0),
                    details,
                    place(flaw.place()));
        }
        result.counts().forEach((kind, count) -> {
            if (!misplaced || ofTheFileItself(kind)) {
                findings.count(severity(kind), code(kind), count);
            }
        });
        if (result.coarse()) {
            findings.about(Severity.NOTE, "QH-COVERAGE-BORDER", Map.of());
        }
    }

    private static boolean ofTheFileItself(CoverageFlaw.Kind kind) {
        return kind == CoverageFlaw.Kind.OVERLAP || kind == CoverageFlaw.Kind.GAP;
    }

    private static String place(Geometry shape) {
        Geometry shown = shape;
        if (shape.getNumPoints() > MOST_VERTICES) {
            shown = DouglasPeuckerSimplifier.simplify(shape, 1);
            if (shown.isEmpty() || shown.getNumPoints() > MOST_VERTICES) {
                shown = shape.getEnvelope();
            }
        }
        return GeoJson.write(Geometries.transform(shown, Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
    }

    private static Severity severity(CoverageFlaw.Kind kind) {
        return switch (kind) {
            case OVERLAP -> Severity.BLOCKING;
            case GAP, NEIGHBOUR_GAP, NEIGHBOUR_OVERLAP, LOST, UNCOVERED -> Severity.WARNING;
            case GAINED -> Severity.NOTE;
        };
    }

    private static String code(CoverageFlaw.Kind kind) {
        return switch (kind) {
            case OVERLAP -> "QH-OVERLAP";
            case GAP -> "QH-COVERAGE-GAP";
            case NEIGHBOUR_GAP -> "QH-COVERAGE-NEIGHBOUR-GAP";
            case NEIGHBOUR_OVERLAP -> "QH-COVERAGE-NEIGHBOUR-OVERLAP";
            case LOST -> "QH-COVERAGE-LOST";
            case GAINED -> "QH-COVERAGE-GAINED";
            case UNCOVERED -> "QH-COVERAGE-UNIT";
        };
    }
}
