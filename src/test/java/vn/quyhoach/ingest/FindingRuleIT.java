package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.ring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** The catalogue of findings, and how a report points into it. */
@HttpTest
class FindingRuleIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @Test
    void anybodyReadsTheCatalogue() {
        Answer answer = client.get("/api/imports/rules");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().size()).isGreaterThan(30);
        JsonNode rule = client.get("/api/imports/rules/QH-GEOM-INVALID").json();
        assertThat(rule.get("severity").asString()).isEqualTo("BLOCKING");
        assertThat(rule.at("/kindName/vi").asString()).isEqualTo("Hình");
        assertThat(rule.at("/remedy/en").asString()).contains("Fix geometries");
        assertThat(rule.at("/source/vi").asString()).contains("Quy tắc của phần mềm này");
        assertThat(client.get("/api/imports/rules/QH-NONE").status()).isEqualTo(404);
        assertThat(client.get("/api/imports/00000000-0000-0000-0000-000000000000")
                        .status())
                .as("reports are not the catalogue")
                .isEqualTo(401);
    }

    @Test
    void aReportSaysWhatItsCodesMeanAndWhichAttributeIsMeant() throws IOException {
        EmptyDraft draft = new EmptyDraft(client, jdbc);
        Path file = folder.resolve("dat.geojson");
        Files.writeString(
                file,
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"ma\":\"<script>\\u0007\\u202e\","
                        + "\"loai\":\"KHÔNG\"},\"geometry\":" + ring(0, 0, 100, 100) + "}]}");
        Answer answer = draft.sendLandAllocation(file, ",\"mapping\":{\"code\":\"ma\",\"classCode\":\"loai\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/shown/QH-CLASS-UNKNOWN").asLong()).isEqualTo(1);
        JsonNode report = client.as("admin")
                .get("/api/imports/" + answer.json().get("id").asString())
                .json();
        assertThat(report.get("rules").propertyNames())
                .containsExactlyElementsOf(List.of("QH-CLASS-UNKNOWN", "QH-NAME-MISSING"));
        assertThat(report.at("/rules/QH-CLASS-UNKNOWN/remedy/vi").asString()).contains("classScheme");
        JsonNode finding = report.get("findings")
                .valueStream()
                .filter(one -> one.get("code").asString().equals("QH-CLASS-UNKNOWN"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.at("/attribute/name").asString()).isEqualTo("classCode");
        assertThat(finding.at("/attribute/value").asString()).isEqualTo("KHÔNG");
        assertThat(finding.get("subject").asString()).isEqualTo("<script>\uFFFD\u202e");
        assertThat(report.get("rules")).isEqualTo(answer.json().get("rules"));
    }
}
