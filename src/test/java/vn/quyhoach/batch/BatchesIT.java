package vn.quyhoach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.batch.BatchDoor.OPTIONS;
import static vn.quyhoach.batch.BatchDoor.collection;
import static vn.quyhoach.batch.BatchDoor.feature;
import static vn.quyhoach.batch.BatchDoor.square;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** Many places at once: every good one is answered, every bad one is told with the way to mend it. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchesIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private BatchDoor admin;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
        admin = new BatchDoor(client.as("admin"));
    }

    @Test
    void answersAThousandPlacesAndNamesTheThreeBadOnes() throws IOException {
        StringBuilder features = new StringBuilder();
        for (int i = 1; i <= 1_000; i++) {
            String ring = switch (i) {
                case 17 -> "[571000,1165000],[571100,1165100],[571100,1165000],[571000,1165100],[571000,1165000]";
                case 500 -> square(571_000, 1_500_000);
                case 999 -> "[571000,1165000],[571100,1165000],[571200,1165000],[571000,1165000]";
                default -> square((i % 2 == 0 ? 571_000 : 576_000) + i % 20 * 60, 1_164_000 + i / 20 * 60);
            };
            features.append(i == 1 ? "" : ",").append(feature(i, ring));
        }
        JsonNode batch = admin.finished(admin.file("nghìn thửa.geojson", collection(features.toString()), OPTIONS));
        assertThat(batch.path("status").asString()).isEqualTo("DONE");
        assertThat(batch.path("rows").asInt()).isEqualTo(1_000);
        assertThat(batch.path("outcomes").path("CONFORMS").asInt()).isEqualTo(499);
        assertThat(batch.path("outcomes").path("CONFLICT").asInt()).isEqualTo(498);
        assertThat(batch.path("outcomes").path("REFUSED").asInt()).isEqualTo(3);

        List<JsonNode> bad = admin.rows(batch, "&outcome=REFUSED");
        assertThat(bad).extracting(row -> row.path("row").asInt()).containsExactly(17, 500, 999);
        assertThat(bad)
                .extracting(row -> row.at("/problem/code").asString())
                .containsExactly("GEOMETRY_INVALID", "GEOMETRY_OUTSIDE_PROVINCE", "GEOMETRY_INVALID");
        assertThat(bad.get(0).path("code").asString()).isEqualTo("T-17");
        assertThat(bad).allSatisfy(row -> {
            assertThat(row.at("/problem/detail/vi").asString()).isNotBlank();
            assertThat(row.at("/problem/remedy/en").asString()).isNotBlank();
        });

        List<JsonNode> all = admin.rows(batch, "");
        assertThat(all).hasSize(1_000);
        JsonNode first = all.get(0);
        JsonNode check = client.get(
                        "/api/conformity-checks/" + first.path("checkId").asString())
                .json();
        assertThat(check.path("number").asString())
                .isEqualTo(first.path("checkNumber").asString());
        assertThat(check.path("hash").asString()).hasSize(64);
        assertThat(check.path("name").asString()).isEqualTo("Thửa 1");
        assertThat(check.path("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(client.get("/api/conformity-checks/" + first.path("checkId").asString() + "/reproduction")
                        .json()
                        .path("same")
                        .asBoolean())
                .isTrue();
        assertThat(all.stream()
                        .filter(row -> row.has("checkNumber"))
                        .map(row -> row.path("checkNumber").asString()))
                .hasSize(997)
                .doesNotHaveDuplicates();
    }

    @Test
    void readsCornersByCodeFromAWorkbookAndWellKnownTextFromLines() throws IOException {
        // an office writes the kind by its name, perhaps in capitals
        String industry = jdbc.sql("select upper(name_vi) from planning.project_class where code = 'INDUSTRIAL_PARK'")
                .query(String.class)
                .single();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbooks.write(bytes, book -> {
            Worksheet sheet = book.newWorksheet("Dự án");
            Object[][] cells = {
                {"Danh mục dự án năm 2026"},
                {"Mã dự án", "Loại dự án", "Góc", "X (m)", "Y (m)"},
                {"A", industry, "1", 1165000, 571000},
                {null, null, "2", 1165000, 571100},
                {null, null, "3", 1165100, 571100},
                {"B", "ROAD_RAIL", "1", 1165000, 576000},
                {"B", "ROAD_RAIL", "2", 1165000, 576500},
                {"C", "Sân bay vũ trụ", "1", 1165000, 571000},
                {"D", "INDUSTRIAL_PARK", "1", "bốn", 571000}
            };
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    if (cells[row][column] instanceof Number number) {
                        sheet.value(row, column, number);
                    } else if (cells[row][column] instanceof String text) {
                        sheet.value(row, column, text);
                    }
                }
            }
            sheet.finish();
        });
        JsonNode layer = admin.preview("dự án.xlsx", bytes.toByteArray()).json().at("/layers/0");
        assertThat(layer.at("/fields/CODE").asString()).isEqualTo("Mã dự án");
        assertThat(layer.at("/fields/CLASS").asString()).isEqualTo("Loại dự án");
        JsonNode batch = admin.finished(admin.file("dự án.xlsx", bytes.toByteArray(), "{\"asOf\": \"2026-01-01\"}"));
        List<JsonNode> rows = admin.rows(batch, "");
        assertThat(rows).extracting(row -> row.path("row").asInt()).containsExactly(3, 6, 8, 9);
        assertThat(rows.get(0).path("verdict").asString()).as(rows.toString()).isEqualTo("CONFORMS");
        assertThat(rows.get(0).path("areaM2").asDouble()).isEqualTo(5_000);
        assertThat(rows.get(0).path("notes").findValuesAsString("code")).contains("RING_CLOSED", "CRS_DETECTED");
        assertThat(rows.get(1).path("lengthM").asDouble()).isEqualTo(500);
        assertThat(rows.get(2).at("/problem/code").asString()).isEqualTo("CLASS_UNKNOWN");
        assertThat(rows.get(2).path("projectClass").asString()).isEqualTo("Sân bay vũ trụ");
        assertThat(rows.get(3).at("/problem/code").asString()).isEqualTo("CORNERS_UNREADABLE");

        String csv = "name;class;wkt\n\"Khu \"\"A\"\"\";INDUSTRIAL_PARK;SRID=9210;\n"
                + "B;INDUSTRIAL_PARK;\"SRID=9210;POLYGON((571000 1165000,571100 1165000,571100 1165100,571000 1165000))\"\n"
                + "C;INDUSTRIAL_PARK;\n";
        List<JsonNode> lines = admin.rows(
                admin.finished(admin.file("a.csv", csv.getBytes(StandardCharsets.UTF_8), "{\"asOf\":\"2026-01-01\"}")),
                "");
        assertThat(lines.get(0).path("name").asString()).isEqualTo("Khu \"A\"");
        assertThat(lines.get(0).path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(lines.get(1).path("verdict").asString()).isEqualTo("CONFORMS");
        assertThat(lines.get(2).at("/problem/code").asString()).isEqualTo("GEOMETRY_EMPTY");
    }

    @Test
    void checksTheRegister() {
        long project = jdbc.sql("select id from planning.project where code = 'DA-1'")
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into planning.project (code, name_vi, project_class, status, created_by, changed_by)
                values ('DA-KHONG-VI-TRI', 'Chưa có vị trí', 'ROAD_RAIL', 'PREPARING', 'test', 'test')
                on conflict do nothing""").update();
        BatchDoor door = admin;
        JsonNode batch =
                door.finished(door.client().post(BatchDoor.BATCHES, "{\"asOf\": \"2026-01-01\", \"projects\": {}}"));
        List<JsonNode> rows = door.rows(batch, "");
        assertThat(rows).extracting(row -> row.path("code").asString()).containsExactly("DA-1", "DA-KHONG-VI-TRI");
        assertThat(rows.get(0).path("projectId").asLong()).isEqualTo(project);
        assertThat(rows.get(0).path("verdict").asString()).isEqualTo("NEEDS_REVIEW");
        assertThat(rows.get(1).at("/problem/code").asString()).isEqualTo("GEOMETRY_EMPTY");
        JsonNode check = client.get(
                        "/api/conformity-checks/" + rows.get(0).path("checkId").asString())
                .json();
        assertThat(check.at("/project/code").asString()).isEqualTo("DA-1");
        JsonNode roads = door.finished(
                door.client().post(BatchDoor.BATCHES, "{\"projects\": {\"projectClass\": \"ROAD_RAIL\"}}"));
        assertThat(roads.path("rows").asInt()).isEqualTo(1);
        jdbc.sql("update planning.project set lead_agency = 'Sở Công Thương' where code = 'DA-1'")
                .update();
        JsonNode led = door.finished(
                door.client().post(BatchDoor.BATCHES, "{\"projects\": {\"agency\": \"so cong thuong\"}}"));
        assertThat(led.path("title").asString()).isEqualTo("Sổ dự án · so cong thuong");
        assertThat(door.rows(led, ""))
                .extracting(row -> row.path("code").asString())
                .containsExactly("DA-1");
        assertThat(door.client()
                        .post(BatchDoor.BATCHES, "{\"projects\": {\"task\": \"0.00\"}}")
                        .code())
                .isEqualTo("GEOMETRY_EMPTY");
        assertThat(door.client()
                        .post(BatchDoor.BATCHES, "{\"projects\": {\"status\": \"CANCELLED\"}}")
                        .code())
                .isEqualTo("GEOMETRY_EMPTY");
    }

    @Test
    void givesTheResultAsWorkbookAndMap() throws IOException {
        JsonNode batch = admin.finished(admin.file(
                "hai.geojson",
                collection(feature(1, square(571_000, 1_165_000)) + "," + feature(2, square(571_000, 1_500_000))),
                OPTIONS));
        String path = BatchDoor.BATCHES + "/" + batch.path("id").asString();
        JsonNode map = client.as("admin").get(path + ".geojson").json();
        assertThat(map.path("features")).hasSize(2);
        assertThat(map.at("/features/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(map.at("/features/0/geometry/coordinates/0/0/0").asDouble()).isBetween(106.0, 107.0);
        assertThat(map.at("/features/0/properties/outcome").asString()).isEqualTo("CONFORMS");
        assertThat(map.at("/features/1").has("geometry")).isTrue();
        assertThat(map.at("/features/1/geometry").isNull()).isTrue();
        Answer workbook = client.as("admin").get(path + ".xlsx");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.header("Content-Type")).isEqualTo(Workbooks.TYPE);
        assertThat(workbook.text()).startsWith("PK");
        assertThat(client.as("admin").get(path + ".xlsx?lang=en").status()).isEqualTo(200);
        assertThat(client.as("admin").get(path + ".xlsx?lang=fr").code()).isEqualTo("PARAMETER_INVALID");
    }

    @Test
    void goesOnWhereItStoppedAndChecksNoRowTwice() throws IOException {
        JsonNode batch = admin.finished(admin.file(
                "ba.geojson",
                collection(feature(1, square(571_000, 1_165_000)) + "," + feature(2, square(571_100, 1_165_000)) + ","
                        + feature(3, square(571_200, 1_165_000))),
                OPTIONS));
        UUID id = UUID.fromString(batch.path("id").asString());
        UUID job = UUID.fromString(batch.path("job").asString());
        List<JsonNode> before = admin.rows(batch, "");
        // as a process leaves it that dies within its second row
        jdbc.sql("update planning.check_batch_row set check_id = null where batch_id = :id and number > 1")
                .param("id", id)
                .update();
        jdbc.sql("update job.job set status = 'RUNNING', finished_at = null where id = :id")
                .param("id", job)
                .update();
        jdbc.sql("""
                        insert into job.scheduled_task (task_name, task_instance, execution_time, picked, version)
                        values ('job', :id, now(), false, 1)""").param("id", job.toString()).update();
        JsonNode again = admin.finished(new Answer(202, batch.toString(), null));
        List<JsonNode> after = admin.rows(again, "");
        assertThat(after.get(0).path("checkId")).isEqualTo(before.get(0).path("checkId"));
        assertThat(after.get(1).path("checkId")).isNotEqualTo(before.get(1).path("checkId"));
        assertThat(after).allMatch(row -> row.path("verdict").asString().equals("CONFORMS"));
        assertThat(client.as("admin")
                        .get("/api/jobs/" + job)
                        .json()
                        .at("/summary/verdicts/CONFORMS")
                        .asInt())
                .isEqualTo(3);
    }
}
