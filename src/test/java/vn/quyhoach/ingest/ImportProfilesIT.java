package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** What is guessed of a delivery, by names and contents, and what an earlier one teaches about it. */
@HttpTest
class ImportProfilesIT {

    private static final String RULES =
            "{\"name\":\"%s\",\"layers\":[{\"sourceLayer\":\"%s\",\"layer\":\"functional-areas\",\"crs\":\"EPSG:9210\","
                    + "\"mapping\":{\"code\":\"c2\",\"name\":\"c1\",\"classCode\":\"=INDUSTRIAL\",\"legalBasis\":\"%s\"},"
                    + "\"classes\":{\"x\":\"INDUSTRIAL\"}}]}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    @BeforeEach
    void startWithADraft() {
        jdbc.sql("delete from planning.import_profile").update();
        new EmptyDraft(client, jdbc);
    }

    @Test
    void guessesByContentsWhereNamesSayNothing() throws IOException {
        JsonNode entry = entry(preview(file("lop_1", "BHK", "NHK", "BHK"), ""));
        assertThat(entry.get("layer").asString()).as(entry.toString()).isEqualTo("land-allocation");
        assertThat(entry.get("classScheme").asString())
                .as("the older list of the law")
                .isEqualTo("2014");
        assertThat(entry.at("/mapping/classCode").asString()).isEqualTo("c3");
        assertThat(entry.at("/mapping/code").asString()).isEqualTo("c1");
        assertThat(entry.at("/mapping/name").asString()).isEqualTo("c2");
        JsonNode named = entry(preview(file("lop_2", "Đất chuyên trồng lúa", "DAT KHU CONG NGHIEP", "LUC"), ""));
        assertThat(named.get("classScheme").asString()).isEqualTo("2024");
        assertThat(named.at("/classes/Đất chuyên trồng lúa").asString()).isEqualTo("LUC");
        assertThat(named.at("/classes/DAT KHU CONG NGHIEP").asString()).isEqualTo("SKK");
    }

    @Test
    void followsWhatWasDecidedBefore() throws IOException {
        long id = save("Tư vấn A", "lop_1", "c3").id();
        JsonNode again = preview(file("LỚP 1", "BHK", "NHK", "BHK"), "");
        assertThat(again.at("/profile/name").asString()).as(again.toString()).isEqualTo("Tư vấn A");
        assertThat(again.at("/profile/id").asLong()).isEqualTo(id);
        assertThat(again.at("/sources/0/reason").asString()).isEqualTo("PROFILE");
        JsonNode entry = entry(again);
        assertThat(entry.get("layer").asString()).isEqualTo("functional-areas");
        assertThat(entry.at("/mapping/code").asString()).isEqualTo("c2");
        assertThat(entry.at("/mapping/classCode").asString()).isEqualTo("=INDUSTRIAL");
        assertThat(entry.at("/classes/x").asString()).isEqualTo("INDUSTRIAL");
        assertThat(entry.get("crs").asString()).isEqualTo("EPSG:9210");

        JsonNode renamed = preview(file("giao lần 2", "BHK", "NHK", "BHK"), "");
        assertThat(renamed.get("profile"))
                .as("its fields alone are a reason only when it is asked for")
                .isNull();
        JsonNode asked = preview(file("giao lần 3", "BHK", "NHK", "BHK"), "?profile=T%C6%B0%20v%E1%BA%A5n%20A");
        assertThat(entry(asked).get("layer").asString()).isEqualTo("functional-areas");
        assertThat(preview(file("lop_1", "BHK", "NHK", "BHK"), "?profile=").get("profile"))
                .isNull();
    }

    @Test
    void saysWhatItDidNotFind() throws IOException {
        save("cũ", "lop_1", "can_cu");
        JsonNode whole = preview(file("lop_1", "BHK", "NHK", "BHK"), "");
        assertThat(whole.get("profile")).as("a field is missing").isNull();
        JsonNode asked = preview(file("lop_1", "BHK", "NHK", "BHK"), "?profile=c%C5%A9");
        assertThat(asked.at("/profile/missingFields/0/field").asString()).isEqualTo("can_cu");
        assertThat(asked.at("/profile/missingFields/0/attribute").asString()).isEqualTo("legalBasis");
        JsonNode other = preview(file("khac", "BHK", "NHK", "BHK"), "?profile=c%C5%A9");
        assertThat(other.at("/profile/missingLayers/0").asString()).isEqualTo("lop_1");
        assertThat(entry(other).get("layer").asString()).as("as guessed").isEqualTo("land-allocation");
        assertThat(new Upload()
                        .file(file("x", "BHK", "NHK", "BHK"))
                        .send(admin(), "/api/imports/dossiers/preview?profile=nobody")
                        .status())
                .isEqualTo(404);
    }

    /** A single file, too: what is said with it counts more than what the profile says. */
    @Test
    void saysWhatIsNotSaidOfASingleFile() throws IOException {
        EmptyDraft draft = new EmptyDraft(client, jdbc);
        save("Tư vấn A", "lop_1", "c3");
        String options = "{\"versionId\":" + draft.version() + ",\"profile\":\"%s\",\"dryRun\":true%s}";
        Answer followed = single(file("lop_1", "BHK", "NHK", "BHK"), options.formatted("Tư vấn A", ""));
        assertThat(followed.status()).as(followed.text()).isEqualTo(200);
        assertThat(followed.json().get("layer").asString()).isEqualTo("functional-areas");
        assertThat(followed.json().get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(followed.json().at("/findings/0/attribute/value").asString())
                .as("a code of the profile that is none")
                .isEqualTo("INDUSTRIAL");
        Answer said = single(
                file("lop_1", "BHK", "NHK", "BHK"),
                options.formatted("Tư vấn A", ",\"mapping\":{\"classCode\":\"=INDUSTRIAL_PARK_PLANNED\"}"));
        assertThat(said.json().at("/counts/stored").asLong()).as(said.text()).isEqualTo(3);
        assertThat(single(file("lop_1", "BHK", "NHK", "BHK"), options.formatted("ai", ""))
                        .status())
                .isEqualTo(404);
        save("Tư vấn B", "lop_1", "can_cu");
        Answer strange = single(file("lop_9", "BHK", "NHK", "BHK"), options.formatted("Tư vấn B", ""));
        assertThat(strange.code())
                .as("neither its name nor its fields: " + strange.text())
                .isEqualTo("FIELDS_INVALID");
    }

    private Answer single(Path file, String options) {
        return new Upload().file(file).text("options", options).send(admin(), "/api/imports");
    }

    @Test
    void isKeptAndMended() {
        Answer made = save("Mẫu", "a", "b");
        assertThat(made.header("Location")).endsWith("/api/import-profiles/" + made.id());
        assertThat(save("Mẫu", "a", "b").code()).isEqualTo("STATE_CONFLICT");
        String path = "/api/import-profiles/" + made.id();
        assertThat(admin().put(path, RULES.formatted("Mẫu 2", "a", "b"))
                        .json()
                        .get("name")
                        .asString())
                .isEqualTo("Mẫu 2");
        assertThat(admin().get("/api/import-profiles").json()).hasSize(1);
        assertThat(admin().get(path).json().at("/layers/0/mapping/code").asString())
                .isEqualTo("c2");
        assertThat(admin().delete(path).status()).isEqualTo(204);
        assertThat(admin().delete(path).status()).isEqualTo(404);
        assertThat(admin().get(path).status()).isEqualTo(404);
        assertThat(client.get("/api/import-profiles").status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNone() {
        for (String body : new String[] {
            "{}",
            "{\"name\":\" \",\"layers\":[{\"sourceLayer\":\"a\"}]}",
            "{\"name\":\"a\",\"layers\":[]}",
            "{\"name\":\"a\",\"layers\":[{\"layer\":\"urban\"}]}",
            "{\"name\":\"a\",\"layers\":[{\"sourceLayer\":\"a\",\"mapping\":{\"colour\":\"b\"}}]}",
            "{\"name\":\"a\",\"layers\":[{\"sourceLayer\":\"a\",\"mapping\":{\"code\":null}}]}",
            "{\"name\":\"a\",\"layers\":[{\"sourceLayer\":\"a\\u0000\"}]}",
            "{\"name\":\"" + "a".repeat(101) + "\",\"layers\":[{\"sourceLayer\":\"a\"}]}"
        }) {
            assertThat(admin().post("/api/import-profiles", body).code())
                    .as(body)
                    .isEqualTo("FIELDS_INVALID");
        }
        for (String body : new String[] {"{\"name\":\"a\",\"layers\":[null]}", "{\"name\":\"a\",\"layer\":[]}", "[]"}) {
            assertThat(admin().post("/api/import-profiles", body).code())
                    .as(body)
                    .isEqualTo("BODY_UNREADABLE");
        }
    }

    /** Three zones with an id, a name and a class under names that say nothing. */
    private Path file(String layer, String... classes) throws IOException {
        StringBuilder features = new StringBuilder();
        for (int i = 0; i < classes.length; i++) {
            features.append(i == 0 ? "" : ",")
                    .append(
                            "{\"type\":\"Feature\",\"properties\":{\"c1\":\"T-%d\",\"c2\":\"Khu số %d\",\"c3\":\"%s\"},\"geometry\":%s}"
                                    .formatted(i, i, classes[i], Rows.ring(i * 100, 0, i * 100 + 100, 100)));
        }
        String json =
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},\"features\":["
                        + features + "]}";
        return GdalFile.of(folder, json, "giao_" + Math.abs(layer.hashCode()) + ".gpkg", "-f", "GPKG", "-nln", layer);
    }

    private JsonNode preview(Path file, String query) {
        Answer answer = new Upload().file(file).send(admin(), "/api/imports/dossiers/preview" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static ObjectNode entry(JsonNode preview) {
        return (ObjectNode) preview.at("/manifest/layers/0");
    }

    private Answer save(String name, String sourceLayer, String basis) {
        return admin().post("/api/import-profiles", RULES.formatted(name, sourceLayer, basis));
    }

    private ApiClient admin() {
        return client.as("admin");
    }
}
