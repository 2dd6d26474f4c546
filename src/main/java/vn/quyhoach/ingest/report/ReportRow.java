package vn.quyhoach.ingest.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.ingest.WholeReport;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.FindingRule;
import vn.quyhoach.problem.FindingRules;

/**
 * A finding with what its code means.
 *
 * @param rule null for a code that is no longer in the catalogue
 * @param shape in the national system, of one kind; null without a place
 * @param layer of the plan
 * @param file as the sender calls it, with the layer in it
 */
record ReportRow(
        Finding finding,
        @Nullable FindingRule rule,
        @Nullable Geometry shape,
        String layer,
        String file) {

    private static final Comparator<ReportRow> WORST_FIRST = Comparator.comparing(
                    (ReportRow row) -> row.finding().severity())
            .thenComparing(row ->
                    row.rule() == null ? Integer.MAX_VALUE : row.rule().kind().ordinal())
            .thenComparing(row -> row.finding().code());

    /** All findings of a report, the worst first; those of a code stay in the order of the files. */
    static List<ReportRow> of(WholeReport whole) {
        return whole.reports().stream()
                .flatMap(report -> report.findings().stream()
                        .map(finding -> new ReportRow(
                                finding,
                                FindingRules.find(finding.code()).orElse(null),
                                shape(finding.geometry()),
                                report.layer(),
                                report.fileName())))
                .sorted(WORST_FIRST)
                .toList();
    }

    private static @Nullable Geometry shape(@Nullable String geoJson) {
        if (geoJson == null) {
            return null;
        }
        Geometry degrees = GeoJson.read(geoJson, Crs.WGS84);
        if (degrees.isEmpty()) {
            return null;
        }
        Geometry national = Geometries.transform(degrees, Crs.WGS84, Crs.NATIONAL);
        boolean mixed = national.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return Geometries.multi(mixed ? national.getInteriorPoint() : national);
    }

    /** A point of the place, easting and northing; null without a place. */
    @Nullable
    Coordinate point() {
        return shape == null ? null : shape.getInteriorPoint().getCoordinate();
    }

    /** The same in degrees. */
    static Coordinate degrees(Coordinate national) {
        return Geometries.transform(Geometries.factory(Crs.NATIONAL).createPoint(national), Crs.NATIONAL, Crs.WGS84)
                .getCoordinate();
    }

    String subject() {
        return finding.subject() == null ? "" : finding.subject();
    }

    String attribute() {
        return finding.attribute() == null ? "" : finding.attribute().name();
    }

    String value() {
        Finding.Attribute attribute = finding.attribute();
        return attribute == null || attribute.value() == null ? "" : attribute.value();
    }

    String kind(ReportWords words) {
        return rule == null ? "" : words.say(rule.kindName());
    }

    String title(ReportWords words) {
        return rule == null ? "" : words.say(rule.title());
    }

    String remedy(ReportWords words) {
        return rule == null ? "" : words.say(rule.remedy());
    }

    String source(ReportWords words) {
        return rule == null ? "" : words.say(rule.source());
    }
}
