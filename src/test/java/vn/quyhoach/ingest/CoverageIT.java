package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Land allocation lies over the ground once: what is told where it does not, in square metres counted by hand. */
@HttpTest
class CoverageIT {

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
    void tellsOfAnEnclosedGapLargerThanASquareMetre() {
        // a courtyard of 30 m by 30 m between four parcels, filled but for 10 m by 20 m, 1 m by 1 m and 1 m by 1.1 m
        List<String> court = List.of(
                box("S", 0, 0, 30, 10), box("N", 0, 40, 30, 50), box("W", -10, 0, 0, 50), box("E", 30, 0, 40, 50));
        assertThat(found(send(with(court, box("FILL", 0, 10, 30, 20), box("LEFT", 0, 20, 20, 40)), "")))
                .containsExactly("QH-COVERAGE-GAP N 200.0");
        assertThat(found(send(with(court, notched(1.0)), ",\"replace\":true"))).isEmpty();
        assertThat(found(send(with(court, notched(1.1)), ",\"replace\":true")))
                .containsExactly("QH-COVERAGE-GAP N 1.1");
    }

    @Test
    void tellsOfANarrowGapThatOpensOutwardsButNotOfAWideOne() {
        JsonNode narrow = send(List.of(box("A", 0, 0, 50, 100), box("B", 50.3, 0, 100, 100)), "")
                .json()
                .get("findings");
        assertThat(narrow).hasSize(1);
        assertThat(narrow.at("/0/code").asString()).isEqualTo("QH-COVERAGE-GAP");
        assertThat(narrow.at("/0/severity").asString()).isEqualTo("WARNING");
        assertThat(narrow.at("/0/details/objects").toString()).isEqualTo("[\"A\",\"B\"]");
        assertThat(Double.parseDouble(narrow.at("/0/details/areaM2").asString()))
                .isBetween(29.8, 30.0);
        assertThat(narrow.at("/0/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(found(send(List.of(box("A", 0, 0, 50, 100), box("B", 52.5, 0, 100, 100)), ",\"replace\":true")))
                .isEmpty();
    }

    @Test
    void tellsOfOverlapsWithTheGroundTheyShare() {
        rows.zone(draft, "land-allocation", "KEPT", "LUC", Rows.box(0, 100, 50, 200));
        Answer answer =
                send(List.of(box("A", 0, 0, 50.3, 100), box("B", 50, 0, 100, 100), box("C", 0, 99.985, 50, 150)), "");
        assertThat(answer.status()).isEqualTo(422);
        // 0.3 m by 100 m; C lies over A by 0.015 m by 50 m = 0.75 m2, which is drawing, over B by 0.3 m by 0.015 m, and
        // over what is kept by 50 m by 50 m
        assertThat(found(answer)).containsExactly("QH-OVERLAP C 2500.0", "QH-OVERLAP A 30.0");
        JsonNode place = answer.json().at("/findings/1/geometry");
        double shared = jdbc.sql("select st_area(st_transform(st_setsrid(st_geomfromgeojson(:place), 4326), 9210))")
                .param("place", place.toString())
                .query(Double.class)
                .single();
        assertThat(shared).isBetween(29.8, 30.2);
    }

    @Test
    void laysTheFileBesideTheNeighbouringUnit() {
        rows.zone(inForce, "land-allocation", "EAST", "LUC", Rows.box(10_000, 0, 11_000, 1_000));
        assertThat(found(send(List.of(box("FIT", 9_000, 0, 10_000, 1_000)), unit())))
                .isEmpty();
        // 0.3 m by 1,000 m
        List<String> shy = found(send(List.of(box("SHY", 9_000, 0, 9_999.7, 1_000)), unit()));
        assertThat(shy).hasSize(1);
        assertThat(shy.get(0)).matches("QH-COVERAGE-NEIGHBOUR-GAP SHY (299\\.[5-9]|300\\.0)");
        assertThat(found(send(List.of(box("BOLD", 9_000, 0, 10_000.3, 1_000)), unit())))
                .containsExactly("QH-COVERAGE-NEIGHBOUR-OVERLAP BOLD 300.0");
        assertThat(found(send(List.of(box("CLOSE", 9_000, 0, 10_000.002, 400)), unit())))
                .as("0.8 m2")
                .isEmpty();
    }

    @Test
    void laysTheFileOverTheVersionBefore() {
        rows.zone(inForce, "land-allocation", "OLD", "LUC", Rows.box(0, 0, 1_000, 1_000));
        rows.zone(inForce, "land-allocation", "OLDER", "LUC", Rows.box(1_000, 0, 1_100, 1_000));
        // 100 m by 1,000 m are gone in the east, 50 m by 1,000 m have come in the north
        assertThat(found(send(List.of(box("A", 0, 0, 500, 1_050), box("B", 500, 0, 1_000, 1_050)), unit())))
                .containsExactlyInAnyOrder("QH-COVERAGE-LOST OLDER 100000.0", "QH-COVERAGE-GAINED A 50000.0");
    }

    @Test
    void asksForTheRestOfAUnitOnlyOfAFileThatCoversMostOfIt() {
        assertThat(found(send(List.of(box("HALF", 0, 0, 10_000, 9_000)), unit())))
                .isEmpty();
        // 10 km by 9 km of the 10 km by 20 km
        assertThat(found(send(List.of(box("MOST", 0, 0, 10_000, 11_000)), unit())))
                .containsExactly("QH-COVERAGE-UNIT null 90000000.0");
    }

    private static List<String> with(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    private String unit() {
        return ",\"replace\":true,\"expectedUnit\":" + west;
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
                        + finding.path("subject").asString("null") + " "
                        + finding.at("/details/areaM2").asString()));
        return found;
    }

    private static String box(String code, double west, double south, double east, double north) {
        return feature(code, west, south, east, south, east, north, west, north);
    }

    /** Fills the courtyard but for a notch of 1 m by so much in the middle of its northern side. */
    private static String notched(double deep) {
        return feature("FILL", 0, 10, 30, 10, 30, 40, 16, 40, 16, 40 - deep, 15, 40 - deep, 15, 40, 0, 40);
    }

    private static String feature(String code, double... corners) {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= corners.length; i += 2) {
            ring.append(i == 0 ? "[" : ",[")
                    .append(Rows.EAST + corners[i % corners.length])
                    .append(',')
                    .append(Rows.NORTH + corners[(i + 1) % corners.length])
                    .append(']');
        }
        return ("{\"type\":\"Feature\",\"properties\":{\"code\":\"%s\",\"name\":\"%s\",\"class_code\":\"LUC\"},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[%s]]}}")
                .formatted(code, code, ring);
    }
}
