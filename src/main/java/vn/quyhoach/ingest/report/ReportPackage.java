package vn.quyhoach.ingest.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.encoding.file.StyledTable;
import vn.quyhoach.encoding.file.StyledTables;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.ingest.WholeReport;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.paper.Template;
import vn.quyhoach.problem.Severity;

/**
 * A report as a GeoPackage: a layer for each kind of place, because QGIS styles one kind a layer, and a table of the
 * findings that have none. A kind that is not there has no layer; the points are always there.
 */
final class ReportPackage {

    private static final List<String> COLUMNS = List.of(
            "severity", "code", "kind", "object", "attribute", "value", "message", "remedy", "source", "layer", "file");

    private final ReportWords words;
    private final List<ReportRow> rows;

    private ReportPackage(WholeReport report, ReportWords words) {
        this.words = words;
        this.rows = ReportRow.of(report);
    }

    static byte[] of(WholeReport report, ReportWords words) throws IOException {
        Path file = Files.createTempFile("quyhoach-", ".gpkg");
        try {
            StyledTables.write(file, Crs.NATIONAL, new ReportPackage(report, words).tables());
            return Files.readAllBytes(file); // of a report, which is bounded
        } catch (SQLException e) {
            throw new IOException("Cannot write the GeoPackage", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private List<StyledTable> tables() {
        List<StyledTable> tables = new ArrayList<>();
        tables.add(table("points", GeometryKind.POINT, "point"));
        tables.add(table("lines", GeometryKind.LINE, "line"));
        tables.add(table("areas", GeometryKind.POLYGON, "area"));
        tables.add(table("unplaced", null, null));
        tables.removeIf(table -> table.rows().isEmpty() && table.geometry() != GeometryKind.POINT);
        return tables;
    }

    private StyledTable table(String name, @Nullable GeometryKind kind, @Nullable String style) {
        List<FeatureRow> some = new ArrayList<>();
        for (ReportRow row : rows) {
            if (kind(row.shape()) == kind) {
                some.add(feature(some.size() + 1L, row));
            }
        }
        return new StyledTable(
                "findings_" + name,
                words.text("layer_" + name),
                kind,
                COLUMNS.stream()
                        .map(column -> new StyledTable.Column(column, words.text(column)))
                        .toList(),
                meanings(),
                style == null ? null : qml(style),
                some);
    }

    private static @Nullable GeometryKind kind(@Nullable Geometry shape) {
        if (shape == null) {
            return null;
        }
        return switch (shape.getDimension()) {
            case 2 -> GeometryKind.POLYGON;
            case 1 -> GeometryKind.LINE;
            default -> GeometryKind.POINT;
        };
    }

    private FeatureRow feature(long id, ReportRow row) {
        byte @Nullable [] ewkb = null;
        Geometry shape = row.shape();
        if (shape != null) {
            shape.setSRID(Crs.NATIONAL.srid());
            ewkb = Geometries.toEwkb(shape);
        }
        List<@Nullable Object> values = Arrays.asList(
                row.finding().severity().name(),
                row.finding().code(),
                row.kind(words),
                row.subject(),
                row.attribute(),
                row.value(),
                words.say(row.finding().message()),
                row.remedy(words),
                row.source(words),
                row.layer(),
                row.file());
        return new FeatureRow(id, ewkb, values);
    }

    private Map<String, Map<String, String>> meanings() {
        Map<String, String> severities = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            severities.put(severity.name(), words.word(severity, "severity"));
        }
        Map<String, String> codes = new LinkedHashMap<>();
        rows.forEach(
                row -> codes.putIfAbsent(row.finding().code(), row.finding().code() + " – " + row.title(words)));
        return Map.of("severity", severities, "code", codes);
    }

    private record Alias(String name, String title, int index) {}

    private record Meaning(String code, String text) {}

    /** Aliases and meanings again, though the file has them: a style that is loaded replaces what the file said. */
    private String qml(String style) {
        Map<String, Object> values = new HashMap<>();
        for (Severity severity : Severity.values()) {
            values.put(severity.name(), words.word(severity, "severity"));
        }
        List<Alias> aliases = new ArrayList<>();
        COLUMNS.forEach(column -> aliases.add(new Alias(column, words.text(column), aliases.size() + 1)));
        values.put("aliases", aliases);
        List<Meaning> severities = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            severities.add(new Meaning(severity.name(), words.word(severity, "severity")));
        }
        values.put("severities", severities);
        return new Template(ReportPackage.class, "findings_" + style + ".qml").fill(values);
    }
}
