package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.footprint.FootprintDoor.assertArea;
import static vn.quyhoach.footprint.FootprintDoor.assertNotes;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.support.HttpTest;

/** Well-known text, and every flaw a shape can have: each is named, with its place and the way out. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FootprintShapesIT {

    private static final String SQUARE =
            "((571000 1164000,571100 1164000,571100 1164100,571000 1164100,571000 1164000))";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    private FootprintDoor door;

    @BeforeAll
    void rows() {
        door = FootprintDoor.inAWideProvince(http, json, jdbc);
    }

    @Test
    void readsWellKnownTextWithAndWithoutItsSystem() {
        assertArea(door.text("POLYGON " + SQUARE), 10_000, "EPSG:9210", true);
        assertArea(door.text("srid=9210; multipolygon(" + SQUARE + ");"), 10_000, "EPSG:9210", false);
        assertArea(
                door.text("POLYGON Z" + SQUARE.replace(",", " 2.5,").replace("))", " 2.5))")),
                10_000,
                "EPSG:9210",
                true);
        JsonNode several = door.text("POLYGON" + SQUARE + "\nPOLYGON"
                + SQUARE.replace("5710", "5720").replace("5711", "5721"));
        assertArea(several, 20_000, "EPSG:9210", true);
        assertNotes(several, "FEATURES_MERGED");
        assertArea(
                door.file("", ("SRID=9210;POLYGON" + SQUARE).getBytes(StandardCharsets.UTF_8)),
                10_000,
                "EPSG:9210",
                false);
        JsonNode swapped = door.text("POLYGON((1164000 571000,1164000 571100,1164100 571100,1164000 571000))");
        assertArea(swapped, 5_000, "EPSG:9210", true);
        assertNotes(swapped, "AXES_SWAPPED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POLYGON((571000 1164000,571100 1164000) | GEOMETRY_UNREADABLE",
                "POLYGON((571000 1164000,571100 1164000,571100 1164100,571000 1164000)) rồi sao | GEOMETRY_UNREADABLE",
                "GEOMETRYCOLLECTION(POINT(571000 1164000)) | GEOMETRY_TYPE_UNSUPPORTED",
                "SRID=9210;POINT(571000 1164000);SRID=9209;POINT(571000 1164000) | GEOMETRY_UNREADABLE",
                "SRID=27700;POINT(571000 1164000) | CRS_UNSUPPORTED",
                // a bow-tie, a spike, corners on one line
                "POLYGON((571000 1164000,571100 1164100,571100 1164000,571000 1164100,571000 1164000)) | GEOMETRY_INVALID",
                "POLYGON((571000 1164000,571100 1164000,571100 1164200,571100 1164100,571000 1164100,571000 1164000)) | GEOMETRY_INVALID",
                "POLYGON((571000 1164000,571100 1164000,571200 1164000,571000 1164000)) | GEOMETRY_INVALID",
                // larger than the province, outside it, in a zone of another province
                "POLYGON((480000 1140000,615000 1140000,615000 1230000,480000 1230000,480000 1140000)) | GEOMETRY_OUTSIDE_PROVINCE",
                "POINT(571000 1500000) | GEOMETRY_OUTSIDE_PROVINCE",
                "SRID=9218;POLYGON((571000 1164000,571100 1164000,571100 1164100,571000 1164000)) | GEOMETRY_OUTSIDE_PROVINCE"
            })
    void saysWhatIsWrongWithAShape(String wkt, String code) {
        JsonNode problem = door.textProblem(wkt);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/detail").asString()).isNotBlank().doesNotContain("{", "Exception");
        assertThat(problem.at("/remedy").asString()).isNotBlank();
    }

    @Test
    void callsASpikeASpikeAndNamesItsTip() {
        JsonNode spike = door.textProblem(
                "POLYGON((571000 1164000,571100 1164000,571100 1164200,571100 1164100,571000 1164100,571000 1164000))");
        assertThat(spike.at("/detail").asString()).contains("gai nhọn", "571100", "1164200");
        JsonNode nothing = door.textProblem("POLYGON((571000 1164000,571100 1164000,571200 1164000,571000 1164000))");
        assertThat(nothing.at("/detail").asString()).contains("diện tích bằng 0");
    }

    @Test
    void bearsRepeatedPointsAndRefusesTooManyVertices() {
        assertArea(
                door.text("POLYGON" + SQUARE.replace("571100 1164000,", "571100 1164000,571100 1164000,")),
                10_000,
                "EPSG:9210",
                true);
        StringBuilder many = new StringBuilder("SRID=9210;LINESTRING(");
        for (int i = 0; i < 100_001; i++) {
            many.append(
                    String.format(Locale.ROOT, "%s%.2f %d", i == 0 ? "" : ",", 571_000 + i * 0.01, 1_164_000 + i % 2));
        }
        JsonNode problem = door.textProblem(many + ")");
        assertThat(problem.at("/code").asString()).isEqualTo("GEOMETRY_TOO_LARGE");
        assertThat(problem.at("/detail").asString()).contains("100001 đỉnh", "100000 đỉnh");
    }
}
