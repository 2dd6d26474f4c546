package vn.quyhoach.ingest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.Finding;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The reports of imports, of those that were refused too. */
@Component
class ImportReports {

    private final SqlFile add = SqlFile.of(ImportReports.class, "add_report");
    private final SqlFile get = SqlFile.of(ImportReports.class, "get_report");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportReports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(ImportReport report, ImportOptions options) {
        jdbc.sql(add.text())
                .param("id", report.id())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .param("actor", report.actor())
                .param("version", report.versionId())
                .param("layer", report.layer())
                .param("file_name", report.fileName())
                .param("sha256", report.fileSha256())
                .param("crs", report.crs())
                .param("options", json.writeValueAsString(options))
                .param("status", report.status().name())
                .param("counts", json.writeValueAsString(report.counts()))
                .param("findings", json.writeValueAsString(report.findings()))
                .update();
    }

    Optional<ImportReport> find(UUID id) {
        return jdbc.sql(get.text())
                .param("id", id)
                .query((row, n) -> new ImportReport(
                        id,
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        ImportReport.Status.valueOf(row.getString("status")),
                        row.getObject("plan_version_id", Long.class),
                        row.getString("layer_id"),
                        row.getString("file_name"),
                        row.getString("file_sha256"),
                        row.getString("source_crs"),
                        json.readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {}),
                        findings(row.getString("findings")),
                        null))
                .optional();
    }

    private List<Finding> findings(String text) {
        return json.readTree(text)
                .valueStream()
                .map(node -> new Finding(
                        node.get("code").asString(),
                        Severity.valueOf(node.get("severity").asString()),
                        node.has("subject") ? node.get("subject").asString() : null,
                        // reports of before November 2026 have none
                        node.has("attribute") ? json.treeToValue(node.get("attribute"), Finding.Attribute.class) : null,
                        json.treeToValue(node.get("message"), Bilingual.class),
                        json.convertValue(node.get("details"), new TypeReference<Map<String, Object>>() {}),
                        node.has("geometry") ? node.get("geometry").toString() : null))
                .toList();
    }
}
