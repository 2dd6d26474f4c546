package vn.quyhoach.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck;
import vn.quyhoach.conformity.ConformityChecks;
import vn.quyhoach.conformity.ConformityRows;
import vn.quyhoach.geo.CornerRow;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.GeoJson;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.style.Styles;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Wkt;

/** The certificate of a check over HTTP: says what the record says, in a file that lasts. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CertificateIT {

    /** Industry in the west, rice in the east, the border at 575000. */
    private static final String ACROSS =
            "POLYGON((574900 1165000,575020 1165000,575020 1165100,574900 1165100,574900 1165000))";

    @Autowired
    private ConformityChecks checks;

    @Autowired
    private Styles styles;

    @Autowired
    private Layers layers;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void rows() {
        ConformityRows.save(jdbc);
    }

    @Test
    void saysInVietnameseWhatTheRecordSays() {
        ConformityCheck check = industry(ACROSS);
        String text = pdf(check, "vi").text();
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("PHIẾU ĐỐI CHIẾU QUY HOẠCH", "1. Dự án", "Khu thử <nghiệm> & Đường dẫn")
                .contains("2. Kết quả đối chiếu", "PHÙ HỢP MỘT PHẦN", "2.000 m² (16,7 %)")
                .contains("3. Vị trí", "12.000,0 m² (1,20 ha)", "Tỉnh")
                .contains("3.1. Bảng tọa độ góc ranh VN-2000", "X (Bắc)", "Y (Đông)", "kinh tuyến trục 105°45'")
                .contains("3.2. Bản đồ vị trí", "Đất khu công nghiệp", "Đất chuyên trồng lúa")
                .contains("4. Đối chiếu với từng quy hoạch", "10.000,0", "83,33", "2.000,0", "16,67", "Không được phép")
                .contains("5. Hành lang, vùng bảo vệ và đối tượng liên quan", "6. Đã kiểm tra, không ảnh hưởng")
                .contains("7. Sai số và mảnh vụn đã bỏ qua", "Không có mảnh vụn nào bị bỏ qua.")
                .contains("8. Chỉ tiêu sử dụng đất và chương trình hành động", "9. Nguồn dữ liệu và cách lập")
                .contains(check.rulePack(), check.id().toString(), check.number(), check.engineVersion())
                .contains("10. Kết luận của cán bộ", "chỉ có giá trị tham khảo")
                .contains("Trang 1/");
        check.notAffected()
                .forEach(item -> assertThat(text).contains(first(item.title().vi())));
        for (CornerRow corner : check.footprint().corners()) {
            assertThat(text)
                    .contains(Wording.VIETNAMESE.metres(corner.x()), Wording.VIETNAMESE.metres(corner.y()))
                    .contains(Wording.VIETNAMESE.number(corner.edgeM(), 2));
        }
    }

    /** A long title may be broken over lines. */
    private static String first(String title) {
        return title.substring(0, Math.min(title.length(), 12));
    }

    @Test
    void saysItInEnglish() {
        assertThat(pdf(industry(ACROSS), "en").text())
                .contains(
                        "SOCIALIST REPUBLIC OF VIET NAM",
                        "CONFORMS IN PART",
                        "12,000.0 m² (1.20 ha)",
                        "Specialised rice land",
                        "fits the plans",
                        "certificate")
                .contains("Page 1/")
                .doesNotContain("Trang 1", "Kết quả đối chiếu", "Đất khu công nghiệp");
    }

    @Test
    void keepsToTheArchiveStandardWithItsFontsInside() {
        PdfFile pdf = pdf(industry(ACROSS), "vi");
        assertThat(pdf.breachesOfTheArchiveStandard()).isEmpty();
        assertThat(pdf.fonts()).isNotEmpty().allSatisfy((name, embedded) -> {
            assertThat(name).contains("BeVietnamPro");
            assertThat(embedded).isTrue();
        });
    }

    @Test
    void givesTheSameBytesAgain() {
        ConformityCheck check = industry(ACROSS);
        assertThat(pdf(check, "vi").bytes()).isEqualTo(pdf(check, "vi").bytes());
    }

    @Test
    void leadsByItsCodeToItsVerification() throws Exception {
        ConformityCheck check = industry(ACROSS);
        BufferedImage page = pdf(check, "vi").page(1, 300);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        String read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
        assertThat(read).isEqualTo("http://localhost/verify/" + check.id() + "?hash=" + check.hash());
    }

    @Test
    void paintsTheClassesInTheirColoursAtTheirPlaces() {
        ConformityCheck check = industry(ACROSS);
        MapPaper paper = LocationMap.paper(check);
        BufferedImage map = pdf(check, "vi").pictures().stream()
                .max(Comparator.comparing(BufferedImage::getWidth))
                .orElseThrow();
        assertThat(map.getWidth()).isEqualTo(MapPaper.WIDTH);
        assertThat(map.getHeight()).isEqualTo(MapPaper.HEIGHT);
        assertThat(paper.denominator()).isEqualTo(2_000);
        assertColour(map, paper, 574_850, 1_165_070, "SKK");
        assertColour(map, paper, 575_070, 1_165_070, "LUC");
        Color edge = colour(map, paper, 574_960, 1_165_000);
        assertThat(edge.getRed()).isGreaterThan(edge.getGreen() + 100);
    }

    private void assertColour(BufferedImage map, MapPaper paper, double east, double north, String code) {
        Color look = Color.decode(styles.colour(layers.get("land-allocation"), code));
        Color seen = colour(map, paper, east, north);
        // fields are drawn with an opacity of 0.85 on white
        assertThat(seen.getRed()).isCloseTo(through(look.getRed()), within(4));
        assertThat(seen.getGreen()).isCloseTo(through(look.getGreen()), within(4));
        assertThat(seen.getBlue()).isCloseTo(through(look.getBlue()), within(4));
    }

    private static int through(int channel) {
        return (int) Math.round(channel * 0.85 + 255 * 0.15);
    }

    private static Color colour(BufferedImage map, MapPaper paper, double east, double north) {
        return new Color(map.getRGB((int) paper.x(east), (int) paper.y(north)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INDUSTRIAL_PARK | POINT(571000 1165000) | Số điểm",
                "ROAD_RAIL | LINESTRING(575500 1165000,577500 1165000) | 2.000,0 m",
                "INDUSTRIAL_PARK | MULTIPOLYGON(((571000 1162990,571100 1162990,571100 1163100,571000 1162990)),((576000 1165000,576100 1165000,576100 1165100,576000 1165000))) | Đường dây 110 kV"
            })
    void isMadeForPlacesOfEveryKind(String projectClass, String wkt, String told) {
        PdfFile pdf = pdf(check(projectClass, wkt), "vi");
        assertThat(pdf.text()).contains(told);
        assertThat(pdf.breachesOfTheArchiveStandard()).isEmpty();
    }

    @Test
    void printsTheFirstOfManyCornersAndSaysWhereTheOthersAre() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            double angle = 2 * Math.PI * i / 6_000;
            ring.append(572_500 + 900 * Math.cos(angle)).append(' ').append(1_166_000 + 900 * Math.sin(angle));
            ring.append(',');
        }
        ConformityCheck check = industry("POLYGON((" + ring + "573400 1166000))");
        PdfFile pdf = pdf(check, "vi");
        assertThat(pdf.text())
                .contains("Phụ lục: bảng tọa độ góc ranh VN-2000", "Còn 4.520 góc", "Bảng dừng ở 5.000 góc");
        assertThat(pdf.pages()).isBetween(5, 30);
        assertThat(pdf.text(2)).contains("Phiếu đối chiếu quy hoạch · Số:");
    }

    @Test
    void handsOutThePiecesWithNamesAndAreas() {
        ConformityCheck check = industry(ACROSS);
        MvcTestResult answer = get(check, "pieces.geojson");
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentType()).isEqualTo("application/geo+json");
        JsonNode pieces = json.readTree(answer.getResponse().getContentAsByteArray());
        assertThat(pieces.at("/type").asString()).isEqualTo("FeatureCollection");
        assertThat(pieces.at("/features").findValuesAsString("kind")).containsExactly("footprint", "zone", "zone");
        assertThat(pieces.at("/features/1/properties/areaM2").asDouble()).isEqualTo(10_000);
        assertThat(pieces.at("/features/1/properties/className/vi").asString()).isEqualTo("Đất khu công nghiệp");
        double area = Geometries.transform(
                        GeoJson.read(pieces.at("/features/2/geometry").toString(), Crs.WGS84), Crs.WGS84, Crs.NATIONAL)
                .getArea();
        assertThat(area).isCloseTo(2_000, within(0.5));
    }

    @Test
    void handsOutAWorkbookOfNumbers() throws Exception {
        ConformityCheck check = industry(ACROSS);
        byte[] bytes = get(check, "certificate.xlsx").getResponse().getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheets().map(org.dhatim.fastexcel.reader.Sheet::getName))
                    .containsExactly(
                            "Tóm tắt",
                            "Đối chiếu quy hoạch",
                            "Hành lang, vùng bảo vệ",
                            "Không ảnh hưởng",
                            "Mảnh vụn bỏ qua",
                            "Tọa độ góc ranh");
            List<Row> zones =
                    book.findSheet("Đối chiếu quy hoạch").orElseThrow().read();
            assertThat(zones).hasSize(3);
            assertThat(zones.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("10000");
            assertThat(zones.get(2).getCellText(3)).isEqualTo("LUC");
            List<Row> corners = book.findSheet("Tọa độ góc ranh").orElseThrow().read();
            assertThat(corners).hasSize(1 + check.footprint().corners().size());
            assertThat(corners.get(1).getCellAsNumber(3).orElseThrow().doubleValue())
                    .isEqualTo(check.footprint().corners().get(0).x());
            assertThat(book.findSheet("Tóm tắt").orElseThrow().read())
                    .anyMatch(row -> row.getCellText(1).equals(check.number()));
        }
    }

    @Test
    void saysWhatItCannotMake() {
        UUID nobody = new UUID(0, 7);
        for (String file : List.of("certificate.pdf", "certificate.xlsx", "pieces.geojson")) {
            assertThat(http.get().uri("/api/conformity-checks/" + nobody + "/" + file))
                    .hasStatus(404)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(http.get().uri("/api/conformity-checks/" + nobody + "/certificate.pdf?lang=fr"))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private ConformityCheck industry(String wkt) {
        return check("INDUSTRIAL_PARK", wkt);
    }

    private ConformityCheck check(String projectClass, String wkt) {
        String degrees = GeoJson.write(Geometries.transform(Wkt.wkt(wkt), Crs.NATIONAL, Crs.WGS84), Crs.WGS84);
        return checks.run(
                json.readTree(degrees), projectClass, LocalDate.of(2026, 1, 1), 0, "Khu thử <nghiệm> & Đường dẫn");
    }

    private PdfFile pdf(ConformityCheck check, String language) {
        MvcTestResult answer = get(check, "certificate.pdf?lang=" + language);
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        return new PdfFile(answer.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(ConformityCheck check, String file) {
        return http.get()
                .uri("/api/conformity-checks/" + check.id() + "/" + file)
                .exchange();
    }
}
