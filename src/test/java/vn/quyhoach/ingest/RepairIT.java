package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** What a person agreed to mend is mended, told in square metres and kept; nothing else, and nothing by a trial. */
@HttpTest
class RepairIT {

    private static final String CUT = "{\"code\":\"QH-OVERLAP\"}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Rows rows;
    private long west;
    private long inForce;
    private long draft;

    @BeforeEach
    void startWithADraft() {
        rows = new Rows(jdbc).clear().classes();
        west = rows.units();
        long plan = rows.plan("long-an-2021-2030");
        inForce = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        draft = rows.version(plan, 2, "DRAFT", LocalDate.of(2025, 1, 1));
    }

    @Test
    void takesAnOverlapFromTheLargerAndKeepsWhatItDid() {
        List<String> file = List.of(box("A", 0, 0, 50.3, 100), box("B", 50, 0, 100, 100));
        Answer refused = send(file, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/findings/0/details/repair").asString()).isEqualTo("CUT_OVERLAPS");

        Answer trial = send(file, repairs(CUT) + ",\"dryRun\":true");
        assertThat(trial.status()).isEqualTo(200);
        assertThat(trial.json().at("/status").asString()).isEqualTo("DONE");
        JsonNode change = trial.json().at("/trial/0");
        assertThat(change.get("object").asString()).isEqualTo("A");
        assertThat(change.get("lostM2").asDouble()).isCloseTo(30, within(0.01));
        assertThat(rows.count("planning.zone")).as("of a trial").isZero();
        assertThat(rows.count("planning.import where status = 'DONE'")).isZero();
        assertThat(rows.count("planning.import_repair")).isZero();

        Answer done = send(file, repairs(CUT));
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.json().at("/counts/stored").asLong()).isEqualTo(2);
        assertThat(done.json().at("/counts/QH-REPAIR-DONE").asLong()).isEqualTo(1);
        assertThat(area("A")).isCloseTo(5_000, within(0.01));
        assertThat(area("B")).isEqualTo(5_000);
        String repairs = "/api/imports/" + done.json().get("id").asString() + "/repairs";
        JsonNode kept = client.as("admin").get(repairs).json();
        assertThat(kept.get("items")).hasSize(1);
        JsonNode item = kept.at("/items/0");
        assertThat(item.get("code").asString()).isEqualTo("QH-OVERLAP");
        assertThat(item.get("kind").asString()).isEqualTo("CUT_OVERLAPS");
        assertThat(item.get("actor").asString()).isEqualTo("admin");
        assertThat(item.get("areaBeforeM2").asDouble()).isCloseTo(5_030, within(0.01));
        assertThat(item.get("areaAfterM2").asDouble()).isCloseTo(5_000, within(0.01));
        assertThat(item.at("/before/type").asString()).isEqualTo("MultiPolygon");
        assertThat(item.at("/after/coordinates/0/0/0/0").asDouble()).isBetween(106.2, 106.4);
        assertThat(client.as("admin").get(repairs + "?limit=0").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(client.get(repairs).status()).as("to a stranger").isIn(401, 403);
    }

    @Test
    void refusesToTakeMoreThanATenthOfAnObject() {
        // the later of two as large would lose 9 m, then 11 m, of its 100 m
        List<String> much = List.of(box("A", 0, 0, 100, 100), box("B", 89, 0, 189, 100));
        Answer refused = send(much, repairs(CUT));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(found(refused)).containsExactlyInAnyOrder("QH-REPAIR-REFUSED B", "QH-OVERLAP A");
        assertThat(rows.count("planning.zone")).isZero();
        List<String> little = List.of(box("A", 0, 0, 100, 100), box("B", 91, 0, 191, 100));
        assertThat(send(little, repairs(CUT)).status()).isEqualTo(201);
        assertThat(area("B")).isCloseTo(9_100, within(0.01));
    }

    @Test
    void changesOnlyTheObjectsThatWereNamed() {
        List<String> file = List.of(
                box("A", 0, 0, 50.3, 100),
                box("B", 50, 0, 100, 100),
                box("C", 200, 0, 250.3, 100),
                box("D", 250, 0, 300, 100));
        Answer answer = send(file, repairs("{\"code\":\"QH-OVERLAP\",\"objects\":[\"A\"]}"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(found(answer)).contains("QH-OVERLAP C").doesNotContain("QH-OVERLAP A");
    }

    @Test
    void closesGapsUpToASize() {
        // 10 m by 5 m between A in the south, B in the north and the sides
        List<String> small = court(10, 5);
        Answer closed = send(small, repairs("{\"code\":\"QH-COVERAGE-GAP\"}"));
        assertThat(closed.status()).isEqualTo(201);
        assertThat(found(closed)).containsExactly("QH-REPAIR-DONE null");
        assertThat(area("S"))
                .as("the longest border, and the first in the file")
                .isCloseTo(3_050, within(0.05));
        double all = jdbc.sql("select st_area(st_union(geom)) from planning.zone")
                .query(Double.class)
                .single();
        assertThat(all).isCloseTo(30 * 100 + 30 * 100 + 2 * 10 * 5 + 50, within(0.01));
        // 20 m by 10 m is more than 100 m2, unless somebody says so
        String more = repairs("{\"code\":\"QH-COVERAGE-GAP\",\"mostM2\":201}") + ",\"replace\":true";
        assertThat(found(send(court(20, 10), repairs("{\"code\":\"QH-COVERAGE-GAP\"}") + ",\"replace\":true")))
                .containsExactly("QH-COVERAGE-GAP S");
        assertThat(found(send(court(20, 10), more))).containsExactly("QH-REPAIR-DONE null");
        // the longest border is that of W, 10 m by 20 m, which would become twice as large
        assertThat(found(send(court(10, 20), more)))
                .containsExactlyInAnyOrder("QH-REPAIR-REFUSED W", "QH-COVERAGE-GAP S");
    }

    @Test
    void fitsTheFileToTheNeighbouringUnitAndNeverTheOtherWayRound() {
        rows.zone(inForce, "land-allocation", "EAST", "LUC", Rows.box(10_000, 0, 11_000, 1_000));
        String unit = ",\"replace\":true,\"expectedUnit\":" + west;
        List<String> bold = List.of(box("BOLD", 9_900, 0, 10_000.3, 100));
        assertThat(found(send(bold, repairs("{\"code\":\"QH-COVERAGE-NEIGHBOUR-OVERLAP\"}") + unit)))
                .containsExactly("QH-REPAIR-DONE null");
        assertThat(area("BOLD")).isCloseTo(10_000, within(0.01));
        List<String> shy = List.of(box("SHY", 9_900, 0, 9_999.7, 100));
        assertThat(found(send(shy, repairs("{\"code\":\"QH-COVERAGE-NEIGHBOUR-GAP\"}") + unit)))
                .containsExactly("QH-REPAIR-DONE null");
        assertThat(area("SHY")).isCloseTo(10_000, within(0.2));
        assertThat(area("EAST")).isEqualTo(1_000_000);
    }

    @Test
    void makesShapesValidAndDropsVerticesThatAreTwice() {
        // two triangles of 100 m by 50 m / 2 that touch in one point, drawn as one line that crosses itself
        String knot = feature("KNOT", "LUC", 0, 0, 100, 100, 100, 0, 0, 100);
        String twice = feature("TWICE", "LUC", 200, 0, 300, 0, 300, 0.0004, 300, 100, 200, 100);
        Answer answer =
                send(List.of(knot, twice), repairs("{\"code\":\"QH-GEOM-INVALID\"},{\"code\":\"QH-GEOM-VERTICES\"}"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(found(answer)).containsExactly("QH-REPAIR-DONE null");
        assertThat(area("KNOT")).isCloseTo(5_000, within(0.01));
        assertThat(rows.count("planning.zone where code = 'TWICE' and st_npoints(geom) = 5"))
                .isEqualTo(1);
    }

    @Test
    void dropsAnObjectOnlyWhenItsTwinSaysTheSame() {
        List<String> file = List.of(
                box("A", 0, 0, 50, 100),
                box("A2", 0, 0, 50, 100),
                box("B", 60, 0, 90, 100),
                feature("B2", "ONT", 60, 0, 90, 0, 90, 100, 60, 100));
        String drop = "{\"code\":\"QH-GEOM-DUPLICATE\"}";
        Answer answer = send(file, repairs(drop) + ",\"dryRun\":true");
        assertThat(answer.json().at("/status").asString()).isEqualTo("REJECTED");
        assertThat(found(answer))
                .containsExactlyInAnyOrder(
                        "QH-REPAIR-DONE null", "QH-REPAIR-REFUSED B2", "QH-GEOM-DUPLICATE B2", "QH-OVERLAP B");
        assertThat(answer.json().get("trial")).hasSize(1);
        assertThat(answer.json().at("/trial/0/object").asString()).isEqualTo("A2");
        assertThat(answer.json().at("/trial/0").has("after")
                        && !answer.json().at("/trial/0/after").isNull())
                .isFalse();
        assertThat(send(file.subList(0, 2), repairs(drop)).status()).isEqualTo(201);
        assertThat(rows.count("planning.zone")).isEqualTo(1);
    }

    @Test
    void recodesAClass() {
        List<String> file = List.of(feature("A", "LÚA", 0, 0, 50, 0, 50, 50, 0, 50));
        assertThat(send(file, "").status()).isEqualTo(422);
        Answer done = send(file, repairs("{\"code\":\"QH-CLASS-UNKNOWN\",\"from\":\"LÚA\",\"to\":\"LUC\"}"));
        assertThat(done.status()).isEqualTo(201);
        JsonNode item = client.as("admin")
                .get("/api/imports/" + done.json().get("id").asString() + "/repairs")
                .json()
                .at("/items/0");
        assertThat(item.get("valueBefore").asString()).isEqualTo("LÚA");
        assertThat(item.get("valueAfter").asString()).isEqualTo("LUC");
    }

    @Test
    void saysWhatCannotBeMended() {
        List<String> file = List.of(box("A", 0, 0, 50, 50));
        assertThat(send(file, repairs("{\"code\":\"QH-NAME-MISSING\"}")).code()).isEqualTo("FIELDS_INVALID");
        assertThat(send(file, repairs("{\"code\":\"QH-CLASS-UNKNOWN\"}")).code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(send(file, repairs("{\"code\":\"QH-COVERAGE-GAP\",\"mostM2\":-1}"))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        assertThat(send(List.of(), repairs(CUT)).status())
                .as("nothing in the file")
                .isEqualTo(422);
    }

    /** Four boxes round a gap. */
    private static List<String> court(int wide, int deep) {
        return List.of(
                box("S", 0, -100, wide + 20, 0),
                box("N", 0, deep, wide + 20, deep + 100),
                box("W", 0, 0, 10, deep),
                box("E", wide + 10, 0, wide + 20, deep));
    }

    private double area(String code) {
        return jdbc.sql("select area_m2 from planning.zone where code = :code")
                .param("code", code)
                .query(Double.class)
                .single();
    }

    private static String repairs(String repairs) {
        return ",\"repairs\":[" + repairs + "]";
    }

    private Answer send(List<String> features, String more) {
        try {
            Path file = Files.writeString(
                    folder.resolve("dat.geojson"),
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                            + "\"features\":[" + String.join(",", features) + "]}");
            String options = "{\"versionId\":%d,\"layer\":\"land-allocation\"%s}".formatted(draft, more);
            return new Upload().file(file).text("options", options).send(client.as("admin"), "/api/imports");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> found(Answer answer) {
        List<String> found = new ArrayList<>();
        answer.json()
                .get("findings")
                .forEach(finding -> found.add(finding.get("code").asString() + " "
                        + finding.path("subject").asString("null")));
        return found;
    }

    private static String box(String code, double west, double south, double east, double north) {
        return feature(code, "LUC", west, south, east, south, east, north, west, north);
    }

    private static String feature(String code, String landUse, double... corners) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= corners.length; i += 2) {
            ring.append(i == 0 ? "[" : ",[")
                    .append(Rows.EAST + corners[i % corners.length])
                    .append(',')
                    .append(Rows.NORTH + corners[(i + 1) % corners.length])
                    .append(']');
        }
        return ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"class_code\":\"%s\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}")
                .formatted(code, code, landUse, ring);
    }
}
