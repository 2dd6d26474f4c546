package vn.quyhoach.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.batch.BatchDoor.OPTIONS;
import static vn.quyhoach.batch.BatchDoor.collection;
import static vn.quyhoach.batch.BatchDoor.feature;
import static vn.quyhoach.batch.BatchDoor.square;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** Before anything is checked a file shows where its places are and which rows must be mended, just as the batch says it later. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchPreviewIT {

    /** North before east and not closed, out of the province, empty, crossing itself, of a kind nobody knows. */
    private static final String LINES = """
            code;name;class;wkt
            A;Thửa A;INDUSTRIAL_PARK;"POLYGON((1165000 571000,1165000 571100,1165100 571100,1165000 571000))"
            B;Thửa B;INDUSTRIAL_PARK;"SRID=9210;POINT(571800 1500000)"
            C;Thửa C;INDUSTRIAL_PARK;
            D;Thửa D;INDUSTRIAL_PARK;"SRID=9210;POLYGON((571000 1165000,571100 1165100,571100 1165000,571000 1165100,571000 1165000))"
            E;Thửa E;INDUSTRIAL_PARK;"SRID=9210;LINESTRING(571000 1165000,571300 1165400)"
            F;Thửa F;Sân bay vũ trụ;"SRID=9210;POINT(571000 1165000)"
            """;

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
    void showsPlacesNotesAndFlawsAndKeepsNothing() throws IOException {
        byte[] file = LINES.getBytes(StandardCharsets.UTF_8);
        long before = kept();
        List<JsonNode> rows =
                list(admin.previewRows("dòng.csv", file, OPTIONS).json().path("rows"));
        assertThat(kept()).isEqualTo(before);
        assertThat(rows)
                .extracting(row ->
                        row.path("code").asString() + " " + row.path("outcome").asString())
                .containsExactly("A WAITING", "B REFUSED", "C REFUSED", "D REFUSED", "E WAITING", "F REFUSED");
        assertThat(rows.get(0).at("/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(rows.get(0).at("/geometry/coordinates/0/0/0").asDouble()).isBetween(106.0, 107.0);
        assertThat(rows.get(0).path("areaM2").asDouble()).isEqualTo(5_000);
        assertThat(rows.get(0).path("notes").findValuesAsString("code")).contains("AXES_SWAPPED", "CRS_DETECTED");
        assertThat(rows.get(4).path("lengthM").asDouble()).isEqualTo(500);
        assertThat(rows.get(4).has("notes")).isFalse();

        // what the batch itself says of the same rows
        List<JsonNode> checked = admin.rows(admin.finished(admin.file("dòng.csv", file, OPTIONS)), "");
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).path("row")).isEqualTo(checked.get(i).path("row"));
            assertThat(rows.get(i).path("problem")).isEqualTo(checked.get(i).path("problem"));
            assertThat(rows.get(i).path("notes")).isEqualTo(checked.get(i).path("notes"));
        }
    }

    @Test
    void drawsCheckedRowsWithTheirVerdictAndAShoreWithoutItsSmallestBays() throws IOException {
        JsonNode batch = admin.finished(admin.file(
                "ba.geojson",
                collection(feature(1, shore(5_000)) + "," + feature(2, square(576_000, 1_165_000)) + ","
                        + feature(3, square(571_000, 1_500_000))),
                OPTIONS));
        String path = BatchDoor.BATCHES + "/" + batch.path("id").asString() + "/places";
        List<JsonNode> places = list(client.as("admin").get(path).json().path("places"));
        assertThat(places)
                .extracting(place ->
                        place.path("row").asInt() + " " + place.path("outcome").asString())
                .containsExactly("1 CONFORMS", "2 CONFLICT");
        assertThat(places.get(0).at("/geometry/coordinates/0").size()).isBetween(20, 1_000);
        assertThat(places.get(1).at("/geometry/coordinates/0").size()).isEqualTo(5);
        List<JsonNode> previewed = list(admin.previewRows("bờ.geojson", collection(feature(1, shore(5_000))), OPTIONS)
                .json()
                .path("rows"));
        assertThat(previewed.get(0).at("/geometry/coordinates/0").size()).isBetween(20, 1_000);
        assertThat(client.get(path).status()).isEqualTo(401);
    }

    @Test
    void refusesAFileAsTheBatchWould() throws IOException {
        byte[] file = LINES.getBytes(StandardCharsets.UTF_8);
        assertThat(admin.previewRows("a.csv", file, "{\"layer\": \"khác\"}").code())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(admin.previewRows("a.csv", file, "{\"crs\": \"EPSG:1\"}").code())
                .isEqualTo("CRS_UNSUPPORTED");
        assertThat(new BatchDoor(client).previewRows("a.csv", file, OPTIONS).status())
                .isEqualTo(401);
    }

    /** A circle of 200 m that trembles by a centimetre. */
    private static String shore(int corners) {
        return IntStream.rangeClosed(0, corners)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * (i % corners) / corners;
                    double radius = 200 + (i % 2) * 0.01;
                    return String.format(
                            Locale.ROOT,
                            "[%.4f,%.4f]",
                            571_500 + radius * Math.cos(angle),
                            1_165_000 + radius * Math.sin(angle));
                })
                .collect(Collectors.joining(","));
    }

    private static List<JsonNode> list(JsonNode array) {
        return array.valueStream().toList();
    }

    private long kept() {
        return jdbc.sql("select count(*) from planning.check_batch_row")
                .query(Long.class)
                .single();
    }
}
