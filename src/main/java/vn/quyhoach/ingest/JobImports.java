package vn.quyhoach.ingest;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.sql.SqlFile;

/** What jobs have stored, noted in the transaction that stored it: no crash makes an import happen twice. */
@Component
class JobImports {

    private final SqlFile add = SqlFile.of(JobImports.class, "add_import_of_job");
    private final SqlFile dossier = SqlFile.of(JobImports.class, "dossier_of_import");
    private final SqlFile list = SqlFile.of(JobImports.class, "imports_of_job");
    private final JdbcClient jdbc;
    private final ImportReports reports;

    JobImports(JdbcClient jdbc, ImportReports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    void add(UUID job, List<ImportReport> stored) {
        for (int i = 0; i < stored.size(); i++) {
            jdbc.sql(add.text())
                    .param("job", job)
                    .param("import", stored.get(i).id())
                    .param("number", i)
                    .update();
        }
    }

    /** The dossier that an import was part of; null for a single file. */
    @Nullable
    UUID dossier(ImportReport report) {
        return jdbc.sql(dossier.text())
                .param("import", report.id())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    List<ImportReport> of(UUID job) {
        return jdbc.sql(list.text()).param("job", job).query(UUID.class).list().stream()
                .map(reports::find)
                .flatMap(Optional::stream)
                .toList();
    }
}
