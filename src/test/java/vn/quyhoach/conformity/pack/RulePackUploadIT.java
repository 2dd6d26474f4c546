package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.pack.RulePackRows.MATRIX;
import static vn.quyhoach.conformity.pack.RulePackRows.RICE;
import static vn.quyhoach.conformity.pack.RulePackRows.json;
import static vn.quyhoach.conformity.pack.RulePackRows.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** Packs that come in as a zip or as JSON: every flaw is told and nothing is kept; nothing is read without bounds. */
@RulePackTest
class RulePackUploadIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private ShippedPack shipped;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void onlyTheShippedPack() {
        RulePackRows.reset(jdbc, shipped);
    }

    @Test
    void tellsAllFlawsAtOnceAndKeepsNothing() {
        Map<String, String> files = shipped("bad", RICE, "CASINO,RICE,LUA LUC LUK ZZZ,Y,,");
        files.compute(
                "overlay-rules-v0.csv",
                (name, text) -> text.replace("functional-areas,ECONOMIC", "forests,ECONOMIC")
                        .replace("SALINITY", "SALTINESS"));
        Answer refused = client.as("quy-tac-a").post("/api/rule-packs", json(files));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("RULE_PACK_INVALID");
        assertThat(refused.json().get("findings").findValuesAsString("column"))
                .contains("project_class", "zone_classes", "effect", "layer", "class_code");
        JsonNode first = refused.json().at("/findings/0");
        assertThat(first.get("file").asString()).isEqualTo(MATRIX);
        assertThat(first.get("line").asInt()).isEqualTo(2);
        assertThat(first.at("/message/vi").asString()).isNotBlank();
        assertThat(first.at("/remedy/en").asString()).isNotBlank();
        assertThat(client.as("quy-tac-a").get("/api/rule-packs").json()).hasSize(1);
    }

    @Test
    void takesAZipAndRefusesOneThatIsABombOrNone() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        shipped("zip", RICE, RICE)
                .forEach((name, text) -> good.put("pack/" + name, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)));
        assertThat(upload(zip(good)).status()).isEqualTo(201);

        assertThat(upload(zip(Map.of("rule-pack.json", new byte[64 << 20]))).code())
                .isEqualTo("UPLOAD_TOO_LARGE");
        assertThat(upload("no zip".getBytes(StandardCharsets.UTF_8))
                        .json()
                        .at("/findings/0/code")
                        .asString())
                .isEqualTo("QH-RULE-ARCHIVE");
        byte[] broken = zip(good);
        assertThat(upload(Arrays.copyOf(broken, broken.length / 3)).status()).isEqualTo(422);
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            many.put(i + ".csv", new byte[0]);
        }
        assertThat(upload(zip(many)).json().at("/findings/0/code").asString()).isEqualTo("QH-RULE-ARCHIVE");
    }

    @Test
    void refusesAnotherEncodingThanUtf8() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        shipped("latin", RICE, RICE).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(upload(zip(files)).json().get("findings").findValuesAsString("code"))
                .contains("QH-RULE-ENCODING");
    }

    @Test
    void refusesAJsonBodyThatIsNoneOrTooLarge() {
        ApiClient keeper = client.as("quy-tac-a");
        assertThat(keeper.post("/api/rule-packs", "{\"files\": 1}").code()).isEqualTo("BODY_UNREADABLE");
        assertThat(keeper.post("/api/rule-packs", "{\"files\": ").code()).isEqualTo("BODY_UNREADABLE");
        assertThat(keeper.post("/api/rule-packs", "{\"files\": {\"a.csv\": \"" + "x".repeat(5 << 20) + "\"}}")
                        .code())
                .isEqualTo("UPLOAD_TOO_LARGE");
    }

    private Answer upload(byte[] zip) {
        return client.as("quy-tac-a")
                .send("POST", "/api/rule-packs", "application/zip", HttpRequest.BodyPublishers.ofByteArray(zip));
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }
}
