package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.conformity.pack.RulePackRows.MATRIX;
import static vn.quyhoach.conformity.pack.RulePackRows.RICE;
import static vn.quyhoach.conformity.pack.RulePackRows.json;
import static vn.quyhoach.conformity.pack.RulePackRows.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;

/** Rule packs over HTTP on the sample: written, refused with every flaw, compared, tried, activated by a second keeper. */
@RulePackTest
class RulePackApiIT {

    private static final String RICE_OPEN = "INDUSTRIAL_PARK,RICE,LUA LUC LUK LUN,P,,";

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
    void isKeptByWhoHasTheDutyAndByNobodyElse() {
        String body = json(shipped("version a", RICE, RICE));
        assertThat(client.post("/api/rule-packs", body).status()).isEqualTo(401);
        assertThat(client.as("admin").post("/api/rule-packs", body).code()).isEqualTo("ROLE_MISSING");
        Answer made = client.as("quy-tac-a").post("/api/rule-packs", body);
        assertThat(made.status()).isEqualTo(201);
        long id = made.id();
        assertThat(client.get("/api/rule-packs/" + id).status()).isEqualTo(404);
        assertThat(client.as("admin")
                        .get("/api/rule-packs/" + id + "/files.zip")
                        .status())
                .isEqualTo(404);
        assertThat(client.as("admin").get("/api/rule-packs").json()).hasSize(active());
        assertThat(client.as("quy-tac-b").get("/api/rule-packs").json()).hasSize(active() + 1);
        for (String act : new String[] {"activation", "retirement", "dry-run"}) {
            assertThat(client.as("admin")
                            .ifMatch("*")
                            .post("/api/rule-packs/" + id + "/" + act, null)
                            .code())
                    .as(act)
                    .isEqualTo("ROLE_MISSING");
        }
        assertThat(client.as("admin")
                        .ifMatch("*")
                        .put("/api/rule-packs/" + id, body)
                        .code())
                .isEqualTo("ROLE_MISSING");
        assertThat(client.as("admin")
                        .ifMatch("*")
                        .delete("/api/rule-packs/" + id)
                        .code())
                .isEqualTo("ROLE_MISSING");
    }

    @Test
    void administratorsGiveTheDuty() {
        Answer made = client.as("admin").post("/api/accounts", """
                {"username": "nguoi-giu", "displayName": "Người giữ", "role": "OFFICER",
                 "password": "mot-hai-ba-bon-nam", "duties": ["RULE_KEEPER"]}""");
        assertThat(made.json().at("/duties/0").asString()).isEqualTo("RULE_KEEPER");
        assertThat(client.as("nguoi-giu")
                        .get("/api/session")
                        .json()
                        .at("/duties/0")
                        .asString())
                .isEqualTo("RULE_KEEPER");
        Answer kept = client.as("admin")
                .ifMatch(made.etag())
                .put(
                        "/api/accounts/" + made.id(),
                        "{\"username\": \"nguoi-giu\", \"displayName\": \"Người\", \"role\": \"OFFICER\"}");
        assertThat(kept.json().get("duties")).hasSize(1);
        Answer taken = client.as("admin")
                .ifMatch(kept.etag())
                .put(
                        "/api/accounts/" + made.id(),
                        "{\"username\": \"nguoi-giu\", \"displayName\": \"Người\", \"role\": \"OFFICER\", \"duties\": []}");
        assertThat(taken.json().get("duties")).isEmpty();
        assertThat(client.as("nguoi-giu").get("/api/session").json().get("duties"))
                .isEmpty();
    }

    @Test
    void everybodyReadsWhatIsInForce() throws IOException {
        JsonNode pack = client.get("/api/rule-packs").json().get(0);
        assertThat(pack.get("inForce").asBoolean()).isTrue();
        assertThat(pack.at("/notice/vi").asString()).startsWith("Đề xuất");
        Answer one = client.get("/api/rule-packs/" + pack.get("id"));
        assertThat(one.json().at("/files").has(MATRIX)).isTrue();
        assertThat(one.etag()).isNotBlank();
        HttpResponse<byte[]> zip = bytes("/api/rule-packs/" + pack.get("id") + "/files.zip");
        assertThat(zip.headers().firstValue("Content-Disposition").orElse("")).contains("long-an-v0-");
        assertThat(names(zip.body())).contains("rule-pack.json", MATRIX, "thresholds-v0.csv");
    }

    @Test
    void theShippedPackHasNoFlawByTheRegistersOfTheSample() {
        JsonNode pack = client.get("/api/rule-packs").json().get(0);
        assertThat(client.get("/api/rule-packs/" + pack.get("id")).json().get("findings"))
                .isEmpty();
    }

    @Test
    void changesADraftOnlyForWhoHasSeenIt() {
        ApiClient keeper = client.as("quy-tac-a");
        Answer made = keeper.post("/api/rule-packs", json(shipped("v1", RICE, RICE)));
        String address = "/api/rule-packs/" + made.id();
        String next = json(shipped("v2", RICE, RICE_OPEN));
        assertThat(keeper.put(address, next).status()).isEqualTo(428);
        assertThat(keeper.ifMatch("\"77\"").put(address, next).status()).isEqualTo(412);
        Answer changed = keeper.ifMatch(made.etag()).put(address, next);
        assertThat(changed.json().get("version").asString()).isEqualTo("v2");
        assertThat(changed.json().get("digest")).isNotEqualTo(made.json().get("digest"));
        assertThat(keeper.post("/api/rule-packs", next).code()).isEqualTo("STATE_CONFLICT");
        assertThat(keeper.ifMatch(made.etag()).delete(address).status()).isEqualTo(412);
        assertThat(keeper.ifMatch(changed.etag()).delete(address).status()).isEqualTo(204);
        assertThat(keeper.get(address).status()).isEqualTo(404);
    }

    @Test
    void comparesInWords() {
        Map<String, String> files = shipped("cmp", RICE, RICE_OPEN);
        files.compute(
                "setbacks-v0.csv",
                (name, text) -> text.replace("110KV,EACH,4.0", "110KV,EACH,5.0")
                        .replaceFirst("WATER_SOURCE,POND_10[^\n]*\n", ""));
        long id = client.as("quy-tac-a").post("/api/rule-packs", json(files)).id();
        long before = client.get("/api/rule-packs").json().get(0).get("id").asLong();
        JsonNode changes = client.as("quy-tac-a")
                .get("/api/rule-packs/" + before + "/compare/" + id)
                .json();
        assertThat(changes.findValuesAsString("kind"))
                .containsExactly("CHANGED", "CHANGED", "CHANGED", "CHANGED", "REMOVED");
        assertThat(changes.at("/1/words/vi").asString())
                .isEqualTo("Ma trận sử dụng, Khu công nghiệp, cụm công nghiệp × RICE – hiệu lực quy tắc: "
                        + "không được phép → được phép");
        assertThat(changes.at("/2/words/en").asString())
                .isEqualTo("Set-backs, POWER_LINE × 110KV × 2014-04-15 – distance (m): 4.0 → 5.0");
        JsonNode back = client.as("quy-tac-a")
                .get("/api/rule-packs/" + id + "/compare/" + before)
                .json();
        assertThat(back.findValuesAsString("kind")).contains("ADDED");
        assertThat(client.get("/api/rule-packs/" + before + "/compare/" + before)
                        .text())
                .isEqualTo("[]");
    }

    @Test
    void triesBeforeItActivatesAndThenAnswersDifferently() {
        ApiClient keeper = client.as("quy-tac-a");
        String question = industryOnRice();
        Answer old = client.post("/api/conformity-checks", question);
        assertThat(old.json().get("verdict").asString()).isEqualTo("CONFLICT");

        Answer made = keeper.post("/api/rule-packs", json(shipped("open", RICE, RICE_OPEN)));
        String address = "/api/rule-packs/" + made.id();
        JsonNode done = keeper.done(keeper.post(address + "/dry-run", null));
        assertThat(done.at("/summary/changed").asLong()).isPositive();
        JsonNode row = null;
        for (JsonNode line : keeper.get("/api/jobs/" + done.get("id").asString() + "/rows")
                .json()
                .get("rows")) {
            if (line.at("/content/checkId")
                    .asString()
                    .equals(old.json().get("id").asString())) {
                row = line.get("content");
            }
        }
        assertThat(row).isNotNull();
        assertThat(row.get("recorded").asString()).isEqualTo("CONFLICT");
        assertThat(row.get("before").asString()).isEqualTo("CONFLICT");
        assertThat(row.get("after").asString()).isNotEqualTo("CONFLICT");
        assertThat(row.at("/rules/0/vi").asString()).contains("không được phép → được phép");

        assertThat(keeper.ifMatch(made.etag())
                        .post(address + "/activation", null)
                        .code())
                .isEqualTo("STATE_CONFLICT");
        ApiClient second = client.as("quy-tac-b");
        assertThat(second.post(address + "/activation", null).status()).isEqualTo(428);
        Answer active = second.ifMatch(made.etag()).post(address + "/activation", null);
        assertThat(active.json().get("status").asString()).isEqualTo("ACTIVE");
        assertThat(active.json().get("activatedBy").asString()).isEqualTo("quy-tac-b");
        assertThat(active.json().get("inForce").asBoolean()).isTrue();

        Answer now = client.post("/api/conformity-checks", question);
        assertThat(now.json().get("verdict").asString()).isNotEqualTo("CONFLICT");
        assertThat(now.json().get("rulePack").asString())
                .isEqualTo("long-an-v0@" + active.json().get("digest").asString());
        assertThat(again(old).get("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(again(old).at("/state/reasons").findValuesAsString("code")).containsExactly("RULE_PACK");
        assertThat(again(now).at("/state/state").asString()).isEqualTo("CURRENT");
        assertThat(client.get("/api/rule-packs").json().findValuesAsString("status"))
                .containsExactly("ACTIVE", "RETIRED");
        assertThat(second.ifMatch("*")
                        .put(address, json(shipped("more", RICE, RICE)))
                        .code())
                .isEqualTo("STATE_CONFLICT");
        assertThat(second.ifMatch("*").delete(address).code()).isEqualTo("STATE_CONFLICT");
        assertThat(client.as("admin")
                        .get("/api/audit?subject=rule-pack:" + made.id())
                        .json()
                        .findValuesAsString("action"))
                .containsExactly("rule-pack-activated", "rule-pack-uploaded");

        Answer retired = second.ifMatch(active.etag()).post(address + "/retirement", null);
        assertThat(retired.json().get("status").asString()).isEqualTo("RETIRED");
        assertThat(second.ifMatch("*").post(address + "/retirement", null).code())
                .isEqualTo("STATE_CONFLICT");
        Answer none = client.post("/api/conformity-checks", question);
        assertThat(none.json().get("verdict").asString()).isEqualTo("NOT_CHECKABLE");
        assertThat(none.json().get("rulePack").asString()).isEqualTo("none");
    }

    private JsonNode again(Answer check) {
        return client.get("/api/conformity-checks/" + check.json().get("id").asString())
                .json();
    }

    /** A square of 20 m in the middle of a rice zone of the plan in force. */
    private String industryOnRice() {
        String geometry = jdbc.sql(
                        "select st_asgeojson(st_transform(st_expand(st_pointonsurface(zone.geom), 10), 4326), 9) "
                                + "from planning.zone zone join planning.plan_version version on version.id = zone.plan_version_id "
                                + "where zone.class_code = 'LUC' and zone.position_basis = 'PLAN_DIGITISED' "
                                + "and version.status = 'IN_FORCE' and zone.layer_id = 'land-allocation' "
                                + "order by st_area(zone.geom) desc limit 1")
                .query(String.class)
                .single();
        return "{\"projectClass\": \"INDUSTRIAL_PARK\", \"footprint\": " + geometry + "}";
    }

    private int active() {
        return jdbc.sql("select count(*) from planning.rule_pack where status <> 'DRAFT'")
                .query(Integer.class)
                .single();
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(client.get(path).response().uri())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
