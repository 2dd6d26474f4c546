package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Upload;
import vn.quyhoach.vectorfile.StagingFolder;

/** Files that are broken by accident or on purpose: refused or imported with findings, and never half. */
@HttpTest
class BadFilesIT {

    private static final List<Integer> REFUSED = List.of(400, 413, 415, 422);

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private static Path folder;

    private EmptyDraft draft;

    @BeforeEach
    void startWithADraft() {
        draft = new EmptyDraft(client, jdbc);
    }

    @TestFactory
    Stream<DynamicTest> areRefusedOrImportedWhole() throws Exception {
        return new BadFiles(folder)
                .all().entrySet().stream()
                        .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> answersWell(bad.getValue())));
    }

    private void answersWell(Path file) {
        emptyAgain();
        Answer preview = new Upload().file(file).send(client.as("admin"), "/api/imports/preview");
        assertThat(preview.status()).as(preview.text()).isIn(200, 400, 413, 415, 422);
        Answer answer = send(file);
        long stored = jdbc.sql("select count(*) from planning.zone where plan_version_id = :draft")
                .param("draft", draft.version())
                .query(Long.class)
                .single();
        if (answer.status() == 201) {
            assertThat(stored)
                    .isEqualTo(answer.json().get("counts").get("stored").asLong());
            assertThat(stored).isEqualTo(answer.json().get("counts").get("read").asLong());
        } else {
            assertThat(answer.status()).as(answer.text()).isIn(REFUSED);
            assertThat(answer.code()).isNotEmpty();
            assertThat(stored).as("of a refused file").isZero();
        }
        assertThat(StagingFolder.leftovers()).isEmpty();
        assertThat(folder.resolveSibling("evil.geojson")).doesNotExist();
    }

    @TestFactory
    Stream<DynamicTest> sayWhatIsWrong() throws Exception {
        Map<String, Path> files = new BadFiles(folder).hostile();
        Map<String, String> expected = new TreeMap<>(Map.ofEntries(
                Map.entry("zip without its .dbf", "QH-SHP-NO-TABLE"),
                Map.entry("zip without its .shx", "DONE QH-ENCODING-FOUND QH-SHP-NO-INDEX"),
                Map.entry("zip of archives only", "FILE_FORMAT_UNKNOWN"),
                Map.entry("zip bomb", "UPLOAD_TOO_LARGE"),
                Map.entry("zip with a link", "FILE_UNREADABLE"),
                Map.entry("zip that climbs", "DONE"),
                Map.entry("points among areas", "QH-GEOM-TYPE"),
                Map.entry("no geometry", "QH-GEOM-MISSING"),
                Map.entry("empty geometry", "QH-GEOM-MISSING"),
                Map.entry("not a number", "QH-GEOM-UNREADABLE"),
                Map.entry("infinite", "QH-GEOM-UNREADABLE"),
                Map.entry("a million kilometres away", "QH-GEOM-UNREADABLE"),
                Map.entry("triggers and views", "DONE"),
                Map.entry("entities in GML", "FILE_UNREADABLE"),
                Map.entry("entities in KML", "FILE_UNREADABLE"),
                Map.entry("entities in GPX", "FILE_UNREADABLE"),
                Map.entry("nested text", "QH-GEOM-UNREADABLE"),
                Map.entry("a code of a million letters", "QH-VALUE-LONG"),
                Map.entry("shapes of the other byte order", "FILE_UNREADABLE")));
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        return files.entrySet().stream()
                .map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
                    emptyAgain();
                    Answer answer = send(bad.getValue());
                    assertThat(told(answer)).as(answer.text()).contains(expected.get(bad.getKey()));
                }));
    }

    private void emptyAgain() {
        jdbc.sql("delete from planning.zone where plan_version_id = :draft")
                .param("draft", draft.version())
                .update();
    }

    private Answer send(Path file) {
        return draft.sendLandAllocation(file, ",\"crs\":\"EPSG:9210\"");
    }

    private static String told(Answer answer) {
        StringBuilder told = new StringBuilder(answer.status() == 201 ? "DONE" : answer.code());
        JsonNode findings = answer.json().path("findings");
        for (JsonNode finding : findings) {
            String code = finding.get("code").asString();
            if (!code.startsWith("QH-CRS") && told.indexOf(code) < 0) {
                told.append(' ').append(code);
            }
        }
        return told.toString();
    }
}
