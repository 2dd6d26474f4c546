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

    /** Borders digitised twice differ by fractions of a metre; less than this is drawing, not a claim. */
    private static final double OVERLAP_TOLERANCE_M2 = 1.0;

    private final JdbcClient jdbc;
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
            when(ImportChecks::withoutOverlaps, "QH-OVERLAP", Severity.BLOCKING, "check_overlap"),
            when(
                    job -> withoutOverlaps(job) && !job.options().replaces(),
                    "QH-OVERLAP",
                    Severity.BLOCKING,
                    "check_overlap_existing"));

    ImportChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Check(Predicate<ImportJob> applies, String code, Severity severity, SqlFile query) {}

    private static Check always(String code, Severity severity, String query) {
        return when(job -> true, code, severity, query);
    }

    private static Check when(Predicate<ImportJob> applies, String code, Severity severity, String query) {
        return new Check(applies, code, severity, SqlFile.of(ImportChecks.class, query));
    }

    private static boolean withoutOverlaps(ImportJob job) {
        return job.layer().role() == LayerRole.BASE_ZONING;
    }

    void run(ImportJob job, Mapping mapping, Findings findings) {
        Map<String, Object> parameters = new LinkedHashMap<>(job.parameters());
        parameters.put("unit", job.options().expectedUnit());
        parameters.put("tolerance", OVERLAP_TOLERANCE_M2);
        parameters.put("code_field", mapping.source(Target.CODE));
        parameters.put("class_field", mapping.source(Target.CLASS_CODE));
        for (Check check : checks) {
            if (check.applies().test(job)) {
                run(check, parameters, findings);
            }
        }
    }

    private void run(Check check, Map<String, Object> parameters, Findings findings) {
        long[] total = {0};
        jdbc.sql(check.query().text()).params(parameters).query(row -> {
            total[0] = row.getLong("total");
            findings.add(
                    check.severity(), check.code(), row.getString("subject"), details(row), row.getString("place"));
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
