package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.problem.FindingRule;
import vn.quyhoach.problem.FindingRules;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Qgis;

/** The files of a report, opened again by other programs. */
@HttpTest
class ReportFilesIT {

    private static final String POINT = "{\"type\":\"Point\",\"coordinates\":[106.4083,10.5333]}";
    private static final String LINE = "{\"type\":\"LineString\",\"coordinates\":[[106.4,10.5],[106.41,10.51]]}";
    private static final String AREA =
            "{\"type\":\"Polygon\",\"coordinates\":[[[106.4,10.5],[106.41,10.5],[106.41,10.51],[106.4,10.5]]]}";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ImportReports reports;

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @BeforeEach
    void startEmpty() {
        new EmptyDraft(client, jdbc);
    }

    @Test
    void theWorkbookHasASheetOfCountsAndOneOfFindings() throws IOException {
        add("QH-GEOM-INVALID", "Ô số 1 <script>", POINT);
        add("QH-NAME-MISSING", "B", null);
        List<TableFile.Table> sheets = TableFile.read(file(keep("land-allocation"), "xlsx?lang=vi"));
        assertThat(sheets).extracting(TableFile.Table::name).containsExactly("Tổng hợp", "Danh sách lỗi");
        assertThat(sheets.get(0).rows().toString())
                .contains("Báo cáo kiểm tra dữ liệu nhập", "dat.geojson", "EPSG:9210", "QH-GEOM-INVALID, Hình không");
        List<String> worst = sheets.get(1).rows().get(1);
        assertThat(worst).contains("Lỗi chặn", "QH-GEOM-INVALID", "Hình", "Ô số 1 <script>");
        assertThat(Double.parseDouble(worst.get(9))).as("northing").isCloseTo(1_164_914.17, Offset.offset(0.01));
        assertThat(Double.parseDouble(worst.get(10))).as("easting").isCloseTo(571_853.41, Offset.offset(0.01));
        assertThat(Double.parseDouble(worst.get(11))).isCloseTo(106.4083, Offset.offset(1e-7));
        assertThat(worst.get(13)).contains("Fix geometries");
        assertThat(sheets.get(1).rows().get(2).get(9)).as("without a place").isEmpty();
        assertThat(TableFile.read(file(keep("land-allocation"), "xlsx?lang=en"))
                        .get(1)
                        .name())
                .isEqualTo("Findings");
    }

    @Test
    void thePaperTellsTheFileTheCountsTheRemediesAndThePlaces() throws IOException {
        add("QH-GEOM-INVALID", "Ô <b>số</b> 1", POINT);
        add("QH-OVERLAP", "Thửa đất ở xã Nhựt Tảo", AREA);
        UUID id = keep("land-allocation");
        Path file = file(id, "pdf");
        assertThat(text(file))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "dat.geojson", "abababab", "EPSG:9210")
                .contains("Bị từ chối", "Ô <b>số</b> 1", "Thửa đất ở xã Nhựt Tảo", "Processing › Fix geometries")
                .contains("1164914.17 / 571853.41", "đường biên tự cắt", "09:03:04 01/11/2026");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(pageOf(document, "Vị trí trên"), 50);
            assertThat(reds(page)).as("red marks on the map").isPositive();
        }
        assertThat(text(file(id, "pdf?lang=en"))).contains("Report on imported data", "Refused");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int pageOf(PDDocument document, String text) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (stripper.getText(document).contains(text)) {
                return page - 1;
            }
        }
        throw new AssertionError("No page says " + text);
    }

    private static long reds(BufferedImage page) {
        return Arrays.stream(page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth()))
                .filter(pixel -> (pixel >> 16 & 0xFF) > 150 && (pixel >> 8 & 0xFF) < 90 && (pixel & 0xFF) < 90)
                .count();
    }

    @Test
    void qgisOpensTheGeoPackageStyledBySeverity() throws IOException {
        add("QH-GEOM-INVALID", "A", POINT);
        add("QH-OVERLAP", "B", AREA);
        add("QH-UNIT-ACROSS", "C", LINE);
        add("QH-NAME-MISSING", "D", null);
        Path file = file(keep("land-allocation"), "gpkg");
        JsonNode layers = Qgis.open(file).get("layers");
        assertThat(layers.findValuesAsString("name"))
                .contains("findings_points", "findings_lines", "findings_areas", "findings_unplaced");
        JsonNode points = named(layers, "findings_points");
        assertThat(points.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(points.get("styled").asBoolean()).isTrue();
        assertThat(points.get("renderer").asString()).isEqualTo("categorizedSymbol");
        assertThat(points.get("legend").findValuesAsString("label")).containsExactly("Lỗi chặn", "Cảnh báo", "Ghi chú");
        assertThat(points.get("legend").findValuesAsString("colour")).doesNotHaveDuplicates();
        assertThat(points.get("fields").findValuesAsString("alias")).contains("Mức", "Cách sửa", "Đối tượng");
        JsonNode gdal = Gdal.describe(file).get("layers");
        JsonNode areas = named(gdal, "findings_areas");
        assertThat(areas.get("geometryType").asString()).isEqualTo("Multi Polygon");
        assertThat(areas.at("/first/properties/severity").asString()).isEqualTo("BLOCKING");
        assertThat(areas.at("/first/properties/remedy").asString()).contains("Topological editing");
        assertThat(areas.get("fields").findValuesAsString("domain")).contains("severity", "code");
        assertThat(named(gdal, "findings_points").at("/extent/0").asDouble())
                .isCloseTo(571_853.41, Offset.offset(0.01));
    }

    private static JsonNode named(JsonNode layers, String name) {
        return layers.valueStream()
                .filter(layer -> layer.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReportWithoutFindingsIsAFileToo() throws IOException {
        UUID id = keep("land-allocation");
        assertThat(Gdal.describe(file(id, "gpkg")).at("/layers/0/count").asInt())
                .isZero();
        assertThat(TableFile.read(file(id, "xlsx")).get(0).rows().toString()).contains("Không có lỗi");
        assertThat(text(file(id, "pdf"))).contains("Không có lỗi, cảnh báo hay ghi chú nào.");
    }

    /** A hundred of each code there is, with long texts: the most a report holds. */
    @Test
    void theLargestReportIsStillAFileOneCanSend() throws IOException {
        List<FindingRule> all = FindingRules.list();
        for (FindingRule rule : all.subList(all.size() - 30, all.size())) {
            for (int i = 0; i < 120; i++) {
                findings.add(
                        rule.severity(),
                        rule.code(),
                        "Ô " + i + " \u202Eابجد\u0000" + (i == 0 ? "x".repeat(1_000_000) : ""),
                        Map.of("value", "<b>&", "reason", "y".repeat(500)),
                        i % 3 == 0 ? null : i % 3 == 1 ? POINT : AREA);
            }
            findings.count(rule.severity(), rule.code(), 120);
        }
        UUID id = keep("land-allocation");
        int listed = 30 * 100;
        Path workbook = file(id, "xlsx");
        assertThat(TableFile.read(workbook).get(1).rows()).hasSize(listed + 1);
        Path geoPackage = file(id, "gpkg");
        assertThat(Gdal.describe(geoPackage)
                        .get("layers")
                        .valueStream()
                        .filter(layer -> layer.get("name").asString().startsWith("findings"))
                        .mapToInt(layer -> layer.get("count").asInt())
                        .sum())
                .isEqualTo(listed);
        assertThat(List.of(Files.size(workbook), Files.size(geoPackage))).allMatch(size -> size < 20 << 20);
        assertThat(text(file(id, "pdf"))).contains("QH-OVERLAP", "120", "nhiều nhất 20 trường hợp");
        JsonNode json = client.as("admin").get("/api/imports/" + id).json();
        assertThat(json.at("/counts/QH-OVERLAP").asInt()).isEqualTo(120);
        assertThat(json.at("/shown/QH-OVERLAP").asInt()).isEqualTo(100);
    }

    @Test
    void onlyPlannersHaveThem() {
        UUID id = keep("land-allocation");
        for (String form : List.of("xlsx", "gpkg", "pdf")) {
            String path = "/api/imports/" + id + "/report." + form;
            assertThat(client.get(path).status()).as(form).isEqualTo(401);
            assertThat(client.as("admin").get(path).status()).isEqualTo(200);
            assertThat(client.as("admin").get(path + "?lang=fr").code()).isEqualTo("PARAMETER_INVALID");
            assertThat(client.as("admin")
                            .get("/api/imports/" + UUID.randomUUID() + "/report." + form)
                            .status())
                    .isEqualTo(404);
        }
        assertThat(client.as("admin")
                        .get("/api/imports/" + keep("no-such-layer"))
                        .status())
                .as("of a layer the caller does not see")
                .isEqualTo(404);
    }

    private void add(String code, String subject, @Nullable String place) {
        Severity severity = FindingRules.get(code).severity();
        findings.add(
                severity, code, subject, Map.of("reason", "đường biên tự cắt", "other", "Z", "areaM2", "5"), place);
        findings.count(severity, code, 1);
    }

    private UUID keep(String layer) {
        UUID id = UUID.randomUUID();
        ImportReport report = new ImportReport(
                id,
                Instant.parse("2026-11-01T02:03:04Z"),
                "admin",
                ImportReport.Status.REJECTED,
                null,
                layer,
                "dat.geojson",
                "ab".repeat(32),
                "EPSG:9210",
                findings.counts(),
                findings.list(),
                null);
        reports.add(report, new ImportOptions(null, 1L, layer, null, null, null, null, null, null, null, null, null));
        return id;
    }

    private Path file(UUID id, String form) throws IOException {
        HttpResponse<byte[]> answer = client.as("admin").file("/api/imports/" + id + "/report." + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        Path file = folder.resolve(
                id + "." + Stream.of(form.split("\\?")).findFirst().orElseThrow());
        Files.write(file, answer.body());
        return file;
    }
}
