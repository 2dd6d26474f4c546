package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** What is told of single objects and of classes, on both sides of each tolerance. */
@HttpTest
class ObjectChecksIT {

    private static final String LINES = "technical-infrastructure-lines";

    private static final String ROAD = ",\"object_type\":\"ROAD\",\"subtype\":\"CLASS_III\",\"outer_offset_m\":6";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Rows rows;
    private long west;
    private long draft;

    @BeforeEach
    void startWithADraft() {
        rows = new Rows(jdbc).clear().classes();
        west = rows.units();
        draft = rows.version(rows.plan("long-an-2021-2030"), 2, "DRAFT", LocalDate.of(2025, 1, 1));
    }

    @Test
    void tellsOfShapesThatAreThereTwiceWhereverTheirRingsBegin() {
        assertThat(found(send(
                        "land-allocation",
                        area("A", "", 0, 0, 50, 0, 50, 50, 0, 50),
                        area("B", "", 50, 50, 0, 50, 0, 0, 50, 0),
                        area("C", "", 100, 0, 150, 0, 150, 50, 100, 50))))
                .contains("QH-GEOM-DUPLICATE B")
                .doesNotContain("QH-GEOM-DUPLICATE A", "QH-GEOM-DUPLICATE C");
        assertThat(found(send("social-infrastructure-points", point("P", 10), point("Q", 10), point("R", 11))))
                .containsExactly("QH-GEOM-DUPLICATE Q");
    }

    @Test
    void tellsOfRepeatedVerticesAndSlivers() {
        assertThat(found(send(
                        "land-allocation",
                        area("NEAR", "", 0, 0, 50, 0, 50, 0.0009, 50, 50, 0, 50),
                        area("FAR", "", 100, 0, 150, 0, 150, 0.0011, 150, 50, 100, 50),
                        area("SLIVER", "", 0, 200, 100, 200, 100, 200.5, 0, 200.5),
                        area("STRIP", "", 0, 300, 100, 300, 100, 300.51, 0, 300.51))))
                // 2 * 50 m2 / 201 m is just below half a metre, 2 * 51 / 201.02 just above
                .containsExactlyInAnyOrder("QH-GEOM-VERTICES NEAR", "QH-GEOM-SLIVER SLIVER");
    }

    @Test
    void tellsOfLinesThatDoNotMeet() {
        Answer answer = send(
                LINES,
                line("MAIN", ROAD, 0, 0, 1_000, 0),
                line("JOINED", ROAD, 100, 0, 100, 500),
                line("SHORT", ROAD, 200, 4.9, 200, 500),
                line("FREE", ROAD, 300, 5.1, 300, 500),
                line("OVER", ROAD, 400, -3, 400, 500));
        assertThat(found(answer)).containsExactlyInAnyOrder("QH-LINE-END SHORT", "QH-LINE-END OVER");
        assertThat(answer.text())
                .contains("stops short of the line \\\"MAIN\\\" by 4.90 m")
                .contains("runs over the line \\\"MAIN\\\" by 3.00 m");
    }

    @Test
    void tellsOfCorridorsWithoutWidthAndWithoutKind() {
        assertThat(found(send(
                        LINES,
                        line("WIDE", ROAD, 0, 0, 100, 0),
                        line("EDGE", ROAD.replace(":6", ":0"), 0, 100, 100, 100),
                        line("BARE", ",\"object_type\":\"ROAD\",\"subtype\":\"CLASS_III\"", 0, 200, 100, 200),
                        line("NONE", "", 0, 300, 100, 300))))
                .containsExactlyInAnyOrder("QH-CORRIDOR-WIDTH BARE", "QH-CORRIDOR-TYPE NONE");
    }

    @Test
    void tellsOfDatesThatAreNoneOrEndBeforeTheyBegin() {
        assertThat(found(send(
                        "land-allocation",
                        area("GOOD", dates("2026-01-31", "01/02/2026"), 0, 0, 9, 0, 9, 9, 0, 9),
                        area("NONE", dates("2026-02-30", "2027-01-01"), 10, 0, 19, 0, 19, 9, 10, 9),
                        area("WORD", dates("hôm nay", ""), 20, 0, 29, 0, 29, 9, 20, 9),
                        area("BACK", dates("2026-02-01", "2026-02-01"), 30, 0, 39, 0, 39, 9, 30, 9))))
                .filteredOn(finding -> finding.startsWith("QH-DATE"))
                .containsExactlyInAnyOrder("QH-DATE-INVALID NONE", "QH-DATE-INVALID WORD", "QH-DATE-INVALID BACK");
    }

    @Test
    void comparesClassesWithTheirQuotas() {
        quota("LUC", 1.0);
        quota("ONT", 1.0);
        Answer answer = send(
                "land-allocation",
                ",\"expectedUnit\":" + west,
                area("A", "", 0, 0, 100, 0, 100, 100.6, 0, 100.6),
                area("B", "", 200, 0, 300, 0, 300, 100.4, 200, 100.4).replace("LUC", "ONT"));
        assertThat(found(answer)).containsExactly("QH-QUOTA LUC");
        assertThat(answer.text())
                .contains("LUC takes 1.01 ha in Huyện Đức Hòa, more than its quota of 1.00 ha for 2030");
    }

    private void quota(String landUse, double hectares) {
        jdbc.sql("insert into planning.land_quota (plan_version_id, class_scheme, class_code, unit_id, year, area_ha, "
                        + "project_classes) values (:version, '2024', :class, :unit, 2030, :area, '{}')")
                .param("version", draft)
                .param("class", landUse)
                .param("unit", west)
                .param("area", hectares)
                .update();
    }

    private static String dates(String from, String to) {
        return ",\"valid_from\":\"%s\",\"valid_to\":\"%s\"".formatted(from, to);
    }

    private Answer send(String layer, String... features) {
        if (features[0].startsWith(",")) {
            return send(layer, features[0], List.of(features).subList(1, features.length));
        }
        return send(layer, "", List.of(features));
    }

    private Answer send(String layer, String more, List<String> features) {
        try {
            Path file = Files.writeString(
                    folder.resolve("dat.geojson"),
                    "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                            + "\"features\":[" + String.join(",", features) + "]}");
            String options = "{\"versionId\":%d,\"layer\":\"%s\",\"replace\":true%s}".formatted(draft, layer, more);
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

    private static String area(String code, String more, double... corners) {
        double[] closed = Arrays.copyOf(corners, corners.length + 2);
        closed[corners.length] = corners[0];
        closed[corners.length + 1] = corners[1];
        return feature(code, "LUC", more, "Polygon", "[[" + places(closed) + "]]");
    }

    private static String line(String code, String more, double... corners) {
        return feature(code, "ROAD", more, "LineString", "[" + places(corners) + "]");
    }

    private static String point(String code, double east) {
        return feature(code, "SCHOOL", "", "Point", places(east, 0));
    }

    private static String places(double... corners) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < corners.length; i += 2) {
            places.add("[" + (Rows.EAST + corners[i]) + "," + (Rows.NORTH + 1_000 + corners[i + 1]) + "]");
        }
        return String.join(",", places);
    }

    private static String feature(String code, String kind, String more, String type, String coordinates) {
        return ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"class_code\":\"%s\"%s},"
                        + "\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}")
                .formatted(code, code, kind, more, type, coordinates);
    }
}
