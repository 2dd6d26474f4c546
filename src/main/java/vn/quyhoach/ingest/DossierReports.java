package vn.quyhoach.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Which reports belong to one dossier, so that they can be read as one. */
@Component
public class DossierReports {

    private final SqlFile add = SqlFile.of(DossierReports.class, "add_import_of_dossier");
    private final SqlFile list = SqlFile.of(DossierReports.class, "imports_of_dossier");
    private final JdbcClient jdbc;
    private final ImportKeeping keeping;

    DossierReports(JdbcClient jdbc, ImportKeeping keeping) {
        this.jdbc = jdbc;
        this.keeping = keeping;
    }

    ImportReport report(ImportJob job, String sha256, ImportRun.Outcome outcome) {
        return keeping.report(job, sha256, outcome);
    }

    /**
     * Writes down what came of a dossier, in the transaction of the caller.
     *
     * @param options of the imports, in the order of the reports
     */
    void keep(DossierReport report, List<ImportOptions> options) {
        for (int i = 0; i < report.reports().size(); i++) {
            keeping.keep(report.reports().get(i), options.get(i));
            jdbc.sql(add.text())
                    .param("dossier", report.id())
                    .param("number", i)
                    .param("import", report.reports().get(i).id())
                    .update();
        }
    }

    /**
     * The reports of a dossier, but for those on layers the caller may not see.
     *
     * @throws ProblemException {@code NOT_FOUND}, also where that leaves none
     */
    @PlannersOnly
    public WholeReport get(UUID id) {
        List<ImportReport> parts = jdbc.sql(list.text()).param("dossier", id).query(UUID.class).list().stream()
                .map(keeping::find)
                .flatMap(Optional::stream)
                .toList();
        if (parts.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("hồ sơ đã nhập " + id, "dossier " + id)));
        }
        return WholeReport.of(id, parts);
    }
}
