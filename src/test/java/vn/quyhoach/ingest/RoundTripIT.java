package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;

/** What went out comes in again without a difference. */
@HttpTest
class RoundTripIT {

    /** Everything that is kept of an object, its place apart. */
    private static final String KEPT = """
            select code, name_vi, name_en, class_scheme, class_code, position_basis, source_scale, legal_basis,
                attributes::text as attributes
            from planning.zone where plan_version_id = :version and layer_id = 'land-allocation' order by code
            """;

    private static final String KEPT_LINES = """
            select code, name_vi, name_en, class_code, object_type, subtype, outer_offset_m, position_basis, source_scale,
                legal_basis, attributes::text as attributes
            from planning.zone_line where plan_version_id = :version order by code
            """;

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private Rows rows;
    private long plan;
    private long published;

    @BeforeEach
    void publish() {
        rows = new Rows(jdbc).clear().classes();
        rows.units();
        plan = rows.plan("long-an-2021-2030");
        published = rows.version(plan, 1, "IN_FORCE", java.time.LocalDate.of(2025, 1, 1));
        zone("A1", "Khu “đất lúa” <ấp 3> & bờ kênh", "'Paddy'", "LUC", """
                MULTIPOLYGON(((560000.123 1170000.456,561000.789 1170000.001,561000.5 1171000.25,560000 1171000,
                560000.123 1170000.456),(560200 1170200,560200 1170400,560400 1170400,560200 1170200)))""", """
                {"GHI_CHU": "Ô số 1;\\n\\"ven sông\\"", "DIEN_TICH": 12.50, "SO_TO": 7, "CON_HIEU_LUC": true,
                 "CAP": {"nhóm": ["a", "b"]}, "area_m2": 1}""");
        zone("A2", "Khu dân cư Nhị Thành", null, "ONT", """
                MULTIPOLYGON(((562000 1170000,562500.0005 1170000,562500 1170500,562000 1170000)),
                ((563000 1170000,563500 1170000,563500 1170500,563000 1170000)))""", "{}");
        zone("001", "Số 1", null, "SKK", """
                MULTIPOLYGON(((564000 1170000,564500 1170000,564500 1170500,564000 1170000)))""", "{\"NAM\": \"2030\"}");
        jdbc.sql(
                        "update planning.zone set legal_basis = 'Quyết định 686/QĐ-TTg\nMục III,  điểm 2', source_scale = 25000, "
                                + "position_basis = 'LEGAL_BOUNDARY' where code = 'A1'")
                .update();
    }

    private void zone(String code, String name, String nameEn, String landUse, String wkt, String attributes) {
        long id = rows.zone(published, "land-allocation", code, landUse, wkt);
        jdbc.sql("update planning.zone set name_vi = :name, name_en = :en, attributes = cast(:attributes as jsonb) "
                        + "where id = :id")
                .param("name", name)
                .param("en", nameEn)
                .param("attributes", attributes)
                .param("id", id)
                .update();
    }

    /** @param most millimetres by which a vertex may be off: half of the last digit that the format writes, and of ours */
    @ParameterizedTest
    @CsvSource({
        "gpkg, 0.001",
        "fgb, 0.001",
        "shp.zip, 0.001",
        "gml, 1",
        "csv, 1",
        "xlsx, 1",
        "geojson, 1",
        "geojson?crs=EPSG:9210, 1",
        "geojsons, 1",
        "kml, 1",
        "kmz, 1"
    })
    void areasComeBack(String format, double most) throws IOException {
        long draft = rows.version(plan, 2, "DRAFT", java.time.LocalDate.of(2026, 1, 1));
        Answer answer = goAndComeBack("land-allocation", format, draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(kept(KEPT, draft)).isEqualTo(kept(KEPT, published));
        assertThat(jdbc.sql("""
                        select max(st_hausdorffdistance(st_boundary(one.geom), st_boundary(other.geom))) * 1000
                        from planning.zone one join planning.zone other using (layer_id, code)
                        where one.plan_version_id = :published and other.plan_version_id = :draft
                          and st_npoints(one.geom) = st_npoints(other.geom)
                        having count(*) = 3
                        """)
                        .param("published", published)
                        .param("draft", draft)
                        .query(Double.class)
                        .single())
                .isLessThanOrEqualTo(most);
        assertThat(answer.text()).contains("QH-OWN-EXPORT");
    }

    @ParameterizedTest
    @CsvSource({"gpkg", "fgb", "shp.zip", "gml", "csv", "xlsx", "geojson", "kml"})
    void linesComeBackWithWhatRulesKnowThemAs(String format) throws IOException {
        jdbc.sql("""
                        insert into planning.zone_line (plan_version_id, layer_id, code, name_vi, class_code, object_type,
                            subtype, outer_offset_m, position_basis, geom)
                        values (:version, 'technical-infrastructure-lines', 'L1', 'Đường tỉnh 824', 'ROAD', 'ROAD',
                            'PROVINCIAL', 4.25, 'PLAN_DIGITISED',
                            st_geomfromtext('MULTILINESTRING((560000 1170000,561000.5 1170500.25))', 9210))
                        """).param("version", published).update();
        long draft = rows.version(plan, 2, "DRAFT", java.time.LocalDate.of(2026, 1, 1));
        Answer answer = goAndComeBack("technical-infrastructure-lines", format, draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(kept(KEPT_LINES, draft)).isEqualTo(kept(KEPT_LINES, published));
    }

    @Test
    void aTextThatTheFormatCutsIsToldAndKeptAsItIs() throws IOException {
        zone("B1", "Khu có ghi chú dài", null, "SKK", """
                MULTIPOLYGON(((566000 1170000,566500 1170000,566500 1170500,566000 1170000)))""", "{\"GHI_CHU\": \"" + "Đất ở, ".repeat(60) + "\"}");
        long draft = rows.version(plan, 2, "DRAFT", java.time.LocalDate.of(2026, 1, 1));
        Answer answer = goAndComeBack("land-allocation", "shp.zip", draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).contains("QH-OWN-EXPORT-CUT");
        assertThat(jdbc.sql("select attributes ->> 'attributes' from planning.zone "
                                + "where plan_version_id = :draft and code = 'B1'")
                        .param("draft", draft)
                        .query(String.class)
                        .single())
                .startsWith("{\"GHI_CHU\": \"Đất ở, ");
    }

    @Test
    void aStrangersFieldsStayWhatTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("khác.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":
                {"code":"X","name":"X","class_code":"LUC","area_m2":5,"attributes":"{\\"a\\":1}","id":9},
                "geometry":{"type":"Polygon","coordinates":[[[106.31,10.60],[106.32,10.60],[106.32,10.61],[106.31,10.60]]]}}]}""");
        long draft = rows.version(plan, 2, "DRAFT", java.time.LocalDate.of(2026, 1, 1));
        Answer answer = bringIn(file, "land-allocation", draft);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).doesNotContain("QH-OWN-EXPORT");
        assertThat(kept(KEPT, draft).get(0).get("attributes"))
                .isEqualTo("{\"id\": 9, \"area_m2\": 5, \"attributes\": \"{\\\"a\\\":1}\"}");
    }

    private Answer goAndComeBack(String layer, String format, long draft) throws IOException {
        String[] words = format.split("\\?");
        String query = words.length > 1 ? "&" + words[1] : "";
        byte[] bytes = client.file("/api/exports/" + layer + "." + words[0] + "?version=" + published + query)
                .body();
        return bringIn(Files.write(folder.resolve("xuất." + words[0]), bytes), layer, draft);
    }

    private Answer bringIn(Path file, String layer, long draft) {
        return new Upload()
                .file(file)
                .text("options", "{\"versionId\":%d,\"layer\":\"%s\"}".formatted(draft, layer))
                .send(client.as("admin"), "/api/imports");
    }

    private List<Map<String, Object>> kept(String query, long version) {
        return jdbc.sql(query).param("version", version).query().listOfRows();
    }
}
