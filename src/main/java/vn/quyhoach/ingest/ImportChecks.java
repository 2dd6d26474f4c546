package vn.quyhoach.ingest;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.ingest.repair.RepairKind;
import vn.quyhoach.layer.LayerRole;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/**
 * What must hold of the objects in the staging table. Each check is one query that answers rows of number, subject,
 * place (GeoJSON in degrees) and total; its further columns are details of the finding.
 */
@Component
class ImportChecks {

    private final JdbcClient jdbc;
    private final CoverageFindings coverage;
    private final List<Check> checks = List.of(
            always("QH-GEOM-MISSING", Severity.BLOCKING, "check_geometry_missing"),
            always("QH-GEOM-UNREADABLE", Severity.BLOCKING, "check_geometry_unreadable"),
            always("QH-GEOM-TYPE", Severity.BLOCKING, "check_geometry_type"),
            always("QH-GEOM-INVALID", Severity.BLOCKING, "check_geometry_invalid"),
            when(job -> !job.misplaced(), "QH-GEOM-OUTSIDE", Severity.BLOCKING, "check_outside_province"),
            when(ImportJob::hasUnit, "QH-UNIT-OUTSIDE", Severity.BLOCKING, "check_outside_unit"),
            when(ImportJob::hasUnit, "QH-UNIT-ACROSS", Severity.WARNING, "check_across_unit"),
            always("QH-CODE-MISSING", Severity.BLOCKING, "check_code_missing"),
            always("QH-CODE-DUPLICATE", Severity.BLOCKING, "check_code_duplicate"),
            always("QH-CODE-EXISTS", Severity.BLOCKING, "check_code_exists"),
            always("QH-NAME-MISSING", Severity.NOTE, "check_name_missing"),
            always("QH-CLASS-MISSING", Severity.BLOCKING, "check_class_missing"),
            always("QH-CLASS-UNKNOWN", Severity.BLOCKING, "check_class_unknown"),
            always("QH-VALUE-INVALID", Severity.BLOCKING, "check_value"),
            always("QH-GEOM-DUPLICATE", Severity.WARNING, "check_geometry_duplicate"),
            always("QH-GEOM-VERTICES", Severity.NOTE, "check_geometry_vertices"),
            always("QH-GEOM-SLIVER", Severity.WARNING, "check_sliver"),
            always("QH-LINE-END", Severity.WARNING, "check_line_ends"),
            always("QH-CORRIDOR-TYPE", Severity.WARNING, "check_corridor_type"),
            always("QH-CORRIDOR-WIDTH", Severity.WARNING, "check_corridor_width"),
            always("QH-DATE-INVALID", Severity.WARNING, "check_dates"),
            when(job -> job.layer().role() == LayerRole.BASE_ZONING, "QH-QUOTA", Severity.WARNING, "check_quota"));

    ImportChecks(JdbcClient jdbc, CoverageFindings coverage) {
        this.jdbc = jdbc;
        this.coverage = coverage;
    }

    private record Check(Predicate<ImportJob> applies, String code, Severity severity, SqlFile query) {}

    private static Check always(String code, Severity severity, String query) {
        return when(job -> true, code, severity, query);
    }

    private static Check when(Predicate<ImportJob> applies, String code, Severity severity, String query) {
        return new Check(applies, code, severity, SqlFile.of(ImportChecks.class, query));
    }

    void run(ImportJob job, Mapping mapping, Findings findings) {
        Map<String, Object> parameters = new LinkedHashMap<>(job.parameters());
        parameters.put("unit", job.options().expectedUnit());
        parameters.put("code_field", mapping.source(Target.CODE));
        parameters.put("class_field", mapping.source(Target.CLASS_CODE));
        parameters.put("type_field", mapping.source(Target.OBJECT_TYPE));
        parameters.put("offset_field", mapping.source(Target.OUTER_OFFSET_M));
        for (Check check : checks) {
            if (check.applies().test(job)) {
                run(check, parameters, findings);
            }
        }
        if (job.layer().role() == LayerRole.BASE_ZONING) {
            coverage.run(parameters, job.misplaced(), findings);
        }
    }

    private void run(Check check, Map<String, Object> parameters, Findings findings) {
        long[] total = {0};
        jdbc.sql(check.query().text()).params(parameters).query(row -> {
            total[0] = row.getLong("total");
            Map<String, Object> details = details(row);
            RepairKind.of(check.code()).ifPresent(kind -> details.put("repair", kind.name()));
            findings.add(check.severity(), check.code(), row.getString("subject"), details, row.getString("place"));
        });
        if (total[0] > 0) {
            findings.count(check.severity(), check.code(), total[0]);
        }
    }

    /** The columns of a row that are details; a pair {@code x_vi}, {@code x_en} is one text in two languages. */
    private static Map<String, Object> details(ResultSet row) throws SQLException {
        Map<String, Object> details = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            Object value = row.getObject(i);
            if (value == null || List.of("subject", "place", "total").contains(name)) {
                continue;
            }
            if (name.endsWith("_vi")) {
                String stem = name.substring(0, name.length() - 3);
                details.put(stem, new Bilingual(row.getString(i), row.getString(stem + "_en")));
            } else if (!name.endsWith("_en")) {
                details.put(name, value);
            }
        }
        return details;
    }
}
