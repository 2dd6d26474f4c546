package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.LegacyShapefile;
import vn.quyhoach.support.Upload;

/** Files whose letters are older than Unicode, into a draft. */
@HttpTest
class LegacyTextImportIT {

    private static final List<String> NAMES = List.of("Đất trồng lúa xã Mỹ Lộc", "Khu công nghiệp Đức Hòa");

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private EmptyDraft draft;

    @BeforeEach
    void startWithADraft() {
        draft = new EmptyDraft(client, jdbc);
    }

    @Test
    void convertsAndSaysSo() throws IOException {
        Answer answer = draft.sendLandAllocation(LegacyShapefile.zip(folder, "TCVN3", "1252", NAMES), "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonNode finding = answer.json().get("findings").get(0);
        assertThat(finding.get("code").asString()).isEqualTo("QH-ENCODING-DIFFERS");
        assertThat(finding.get("message").get("vi").asString()).contains("1252", "TCVN3", NAMES.get(0));
        assertThat(names()).containsExactlyInAnyOrderElementsOf(NAMES);
    }

    @Test
    void takesNoLettersItDoesNotKnowUntilSomebodySaysWhatTheyAre() throws IOException {
        Path file = LegacyShapefile.zip(folder, "Latin", "", List.of("Skøyen øst", "Grünerløkka æ"));
        Answer refused = draft.sendLandAllocation(file, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("counts").has("QH-ENCODING-UNKNOWN")).isTrue();
        assertThat(names()).isEmpty();
        Answer declared = draft.sendLandAllocation(file, ",\"encoding\":\"windows-1252\"");
        assertThat(declared.status()).as(declared.text()).isEqualTo(201);
        assertThat(declared.json().get("counts").has("QH-ENCODING-UNPROVEN")).isTrue();
        assertThat(names()).contains("Skøyen øst");
        assertThat(draft.sendLandAllocation(file, ",\"encoding\":\"Klingon\"").code())
                .isEqualTo("FIELDS_INVALID");
    }

    @Test
    void showsTheTextsAsTheyWouldBeRead() throws IOException {
        Path file = LegacyShapefile.zip(folder, "VNI-Windows", "", NAMES);
        JsonNode layer = preview(file, "").json().get("layers").get(0);
        assertThat(layer.get("encoding").get("name").asString()).isEqualTo("VNI-Windows");
        assertThat(layer.get("encoding").get("basis").asString()).isEqualTo("FOUND");
        assertThat(layer.get("sample").get(1).get("name").asString()).isEqualTo(NAMES.get(1));
        JsonNode asked = preview(file, "?encoding=TCVN3").json().get("layers").get(0);
        assertThat(asked.get("encoding").get("basis").asString()).isEqualTo("UNPROVEN");
        assertThat(asked.get("sample").get(1).get("name").asString()).isNotEqualTo(NAMES.get(1));
        assertThat(preview(file, "?encoding=Klingon").code()).isEqualTo("FIELDS_INVALID");
    }

    private List<String> names() {
        return jdbc.sql("select name_vi from planning.zone where plan_version_id = :draft")
                .param("draft", draft.version())
                .query(String.class)
                .list();
    }

    private Answer preview(Path file, String query) {
        return new Upload().file(file).send(client.as("admin"), "/api/imports/preview" + query);
    }
}
