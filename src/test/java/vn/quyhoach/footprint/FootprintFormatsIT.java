package vn.quyhoach.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.footprint.FootprintDoor.assertArea;
import static vn.quyhoach.footprint.FootprintDoor.assertNotes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.sheet.Workbooks;
import vn.quyhoach.support.HttpTest;

/** Places in the formats of surveyors, designers and offices, and the flaws these formats come with. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FootprintFormatsIT {

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
    void readsAWalkRoundAParcel() {
        String walk = """
                <gpx version="1.1" creator="máy đo"><wpt lat="10.5335" lon="106.4003"><name>Mốc</name></wpt><trk><trkseg>
                <trkpt lat="10.5330" lon="106.4000"/><trkpt lat="10.5330" lon="106.4010"/>
                <trkpt lat="10.5340" lon="106.4010"/><trkpt lat="10.5340" lon="106.4000"/></trkseg></trk></gpx>
                """;
        JsonNode line = door.file("", walk.getBytes(StandardCharsets.UTF_8));
        assertThat(line.at("/geometryType").asString()).isEqualTo("LINE");
        assertThat(line.at("/crs/code").asString()).isEqualTo("OGC:CRS84");
        assertNotes(line, "SMALLER_PARTS_IGNORED");
        JsonNode area = door.file("?geometryType=POLYGON", walk.getBytes(StandardCharsets.UTF_8));
        assertThat(area.at("/areaM2").asDouble()).isCloseTo(109.4 * 110.6, within(100.0));
        assertNotes(area, "RING_CLOSED");
    }

    @Test
    void readsADrawingByItsZoneAndAsksForItsLayer() {
        String outer = polyline("RANH", "571000 1164000 571100 1164000 571100 1164100 571000 1164100");
        String hole = polyline("RANH", "571040 1164040 571060 1164040 571060 1164060 571040 1164060");
        String road = polyline("DUONG", "570000 1164000 570100 1164000 570100 1164100");
        JsonNode place = door.file("", drawing(outer, hole));
        assertArea(place, 9_600, "EPSG:9210", true);
        assertNotes(place, "HOLE", "CRS_DETECTED");
        JsonNode several = door.fileProblem("", drawing(outer, road));
        assertThat(several.at("/layers").values())
                .extracting(JsonNode::asString)
                .containsExactly("RANH", "DUONG");
        assertThat(door.file("?layer=DUONG", drawing(outer, road)).at("/areaM2").asDouble())
                .isCloseTo(5_000, within(1e-3));
        JsonNode wrongZone =
                door.fileProblem("", drawing(polyline("0", "630000 1164000 630100 1164000 630100 1164100")));
        assertThat(wrongZone.at("/code").asString()).isEqualTo("CRS_AMBIGUOUS");
    }

    @Test
    void readsAWorkbookAsAPastedTable() throws IOException {
        JsonNode place = door.file("", workbook());
        assertArea(place, 10_000, "EPSG:9210", true);
        assertThat(place.at("/corners/2/label").asString()).isEqualTo("M3");
        assertThat(place.at("/axisOrder").asString()).isEqualTo("NORTHING_EASTING");
        assertThat(door.fileProblem("?layer=Không+có", workbook()).at("/layers").size())
                .isEqualTo(2);
    }

    @Test
    void refusesABombAndABrokenWorkbook() throws IOException {
        assertThat(door.fileProblem("", zip(0)).at("/code").asString()).isEqualTo("FILE_UNREADABLE");
        assertThat(door.fileProblem("", zip(101 << 20)).at("/code").asString()).isEqualTo("UPLOAD_TOO_LARGE");
    }

    private static byte[] zip(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int written = 0; written < size; written += nothing.length) {
                zip.write(nothing);
            }
        }
        return bytes.toByteArray();
    }

    /** A page of a dossier with a heading, and a sheet of remarks. */
    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbooks.write(bytes, book -> {
            Worksheet remarks = book.newWorksheet("Thuyết minh");
            remarks.value(0, 0, "Hồ sơ ranh giới năm 2026");
            remarks.finish();
            Worksheet corners = book.newWorksheet("Bảng kê");
            corners.value(0, 0, "BẢNG KÊ TỌA ĐỘ GÓC RANH");
            corners.value(2, 0, "Số hiệu");
            corners.value(2, 1, "X (m)");
            corners.value(2, 2, "Y (m)");
            double[][] square = {{1164000, 571000}, {1164000, 571100}, {1164100, 571100}, {1164100, 571000}};
            for (int i = 0; i < square.length; i++) {
                corners.value(3 + i, 0, "M" + (i + 1));
                corners.value(3 + i, 1, square[i][0]);
                if (i % 2 == 0) {
                    corners.value(3 + i, 2, square[i][1]);
                } else {
                    corners.value(3 + i, 2, String.format(Locale.ROOT, "%.0f,00", square[i][1]));
                }
            }
            corners.finish();
        });
        return bytes.toByteArray();
    }

    private static String polyline(String layer, String places) {
        StringBuilder entity = new StringBuilder("0\nLWPOLYLINE\n8\n" + layer + "\n70\n1\n");
        String[] numbers = places.split(" ");
        for (int i = 0; i < numbers.length; i += 2) {
            entity.append("10\n")
                    .append(numbers[i])
                    .append("\n20\n")
                    .append(numbers[i + 1])
                    .append('\n');
        }
        return entity.toString();
    }

    private static byte[] drawing(String... entities) {
        return ("0\nSECTION\n2\nENTITIES\n" + String.join("", entities) + "0\nENDSEC\n0\nEOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
