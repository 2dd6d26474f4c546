package vn.quyhoach.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Projects and layer definitions, as QGIS opens them. */
@SampleTest
class QgisProjectIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    /** Under the name the service gives it. */
    private Path download(String query) throws IOException {
        HttpResponse<byte[]> answer = client.file("/api/exports/" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        String name = answer.headers()
                .firstValue("Content-Disposition")
                .orElseThrow()
                .replaceFirst(".*filename=\"([^\"]+)\".*", "$1");
        return Files.write(folder.resolve(name), answer.body());
    }

    private JsonNode open(String address, Object... more) {
        Object[] arguments = new Object[more.length + 2];
        arguments[0] = address;
        arguments[1] = folder;
        System.arraycopy(more, 0, arguments, 2, more.length);
        return Qgis.run(QgisProjectIT.class, "qgis_project.py", arguments);
    }

    private static String document(byte[] project) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(project))) {
            assertThat(zip.getNextEntry().getName()).endsWith(".qgs");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The layers that are drawn. */
    private static List<JsonNode> mapped(JsonNode project) {
        return project.get("layers")
                .valueStream()
                .filter(layer -> !layer.get("source").asString().contains("class_codes"))
                .toList();
    }

    private int published() {
        return client.get("/api/layers").json().size();
    }

    @Test
    void theWholeMapOpensOfflineFromOneGeoPackage() throws IOException {
        Path file = download("map.gpkg?datetime=2026-01-01");
        JsonNode project = open("geopackage:" + file + "?projectName=map", "print");

        assertThat(project.get("crs").asString()).isEqualTo("EPSG:9210");
        JsonNode codes = project.at("/layers/quyhoach_class_codes");
        assertThat(codes.get("valid").asBoolean()).isTrue();
        assertThat(codes.get("source").asString()).endsWith(".gpkg|layername=class_codes");
        assertThat(project.get("layers")).hasSize(published() + 1);
        assertThat(mapped(project)).hasSize(published()).allSatisfy(layer -> {
            assertThat(layer.get("valid").asBoolean()).as(layer.toString()).isTrue();
            assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
            assertThat(layer.get("renderer").asString()).isEqualTo("categorizedSymbol");
            assertThat(layer.get("labels").asBoolean()).isTrue();
            assertThat(layer.at("/class/widget").asString()).isEqualTo("ValueRelation");
        });
        JsonNode land = project.at("/layers/quyhoach_land_allocation");
        assertThat(land.get("count").asLong())
                .isEqualTo(client.get("/ogc/collections/land-allocation/items?limit=1&datetime=2026-01-01")
                        .json()
                        .get("numberMatched")
                        .asLong());
        assertThat(land.at("/class/alias").asString()).isEqualTo("Mã loại");
        assertThat(land.at("/class/choices").toString())
                .contains("{\"code\":\"LUC\",\"label\":\"LUC – Đất chuyên trồng lúa nước\"}")
                .doesNotContain("URBAN_I");
        assertThat(land.at("/class/shown").asString())
                .startsWith(land.at("/class/code").asString() + " – ");
        assertThat(land.get("limited").asBoolean()).isTrue();
        // groups by theme, what is drawn over the others first
        assertThat(project.at("/tree/0/group").asString()).isEqualTo("Địa giới hành chính");
        assertThat(project.at("/tree/0/children/0/layer").asString()).isEqualTo("quyhoach_province");
        int last = project.get("tree").size() - 1;
        assertThat(project.get("tree").get(last - 1).get("group").asString())
                .isEqualTo("Phân bổ và khoanh vùng đất đai");
        assertThat(project.get("tree").get(last).get("layer").asString()).isEqualTo("quyhoach_class_codes");
        assertThat(project.get("title").asString())
                .endsWith(project.at("/bookmarks/0/name").asString());
        long units = jdbc.sql("select count(*) from publish.units where valid_from <= '2026-01-01'"
                        + " and coalesce(valid_to, 'infinity') >= '2026-01-01'")
                .query(Long.class)
                .single();
        assertThat(project.get("bookmarks")).hasSize((int) units).allSatisfy(bookmark -> {
            assertThat(bookmark.get("crs").asString()).isEqualTo("EPSG:9210");
            assertThat(bookmark.get("west").asDouble()).isBetween(470_000.0, 612_000.0);
        });
        JsonNode sheet = project.at("/layouts/0");
        assertThat(sheet.get("page").toString()).isEqualTo("[420.0,297.0]");
        assertThat(sheet.get("items").valueStream().map(JsonNode::asString))
                .contains("title", "decision", "map", "legend", "north", "scalebar", "scale");
        assertThat(sheet.at("/texts/decision").asString()).contains("Quyết định số");
        assertThat(sheet.get("results").toString()).isEqualTo("[0,0]");
        assertThat(sheet.get("colours").asInt()).as("a sheet with a map on it").isGreaterThan(200);
        assertThat(sheet.at("/bytes/1").asLong()).isGreaterThan(20_000);

        JsonNode checked = Qgis.run(QgisProjectIT.class, "gpkg_check.py", file);
        assertThat(checked.get("problems")).isEmpty();
        assertThat(checked.get("tables")).hasSize(published());
        assertThat(checked.get("styled")).isEqualTo(checked.get("tables"));
        assertThat(checked.get("metadata"))
                .allSatisfy(standards -> assertThat(standards.toString())
                        .isEqualTo("[\"http://mrcc.com/qgis.dtd\",\"http://www.isotc211.org/2005/gmd\"]"));
        assertThat(checked.get("indexed").toString()).doesNotContain("false");
    }

    @Test
    void aThemeOfAUnitIsAFileOfItsOwn() throws IOException {
        long unit = jdbc.sql(
                        "select id from publish.units where level = 'commune' and valid_to is null order by id limit 1")
                .query(Long.class)
                .single();
        Path file = download("themes/settlements.gpkg?lang=en&unit=" + unit);
        JsonNode project = open("geopackage:" + file + "?projectName=settlements");
        assertThat(mapped(project)).hasSize(3);
        assertThat(project.at("/tree/0/group").asString()).isEqualTo("Urban, rural and functional areas");
        assertThat(project.at("/layers/quyhoach_urban/class/alias").asString()).isEqualTo("Class code");
        assertThat(project.at("/layers/quyhoach_urban/class/choices").toString())
                .contains("URBAN_I – Urban centre class I");
        assertThat(project.get("bookmarks")).hasSize(1);
        assertThat(project.get("title").asString())
                .endsWith(project.at("/bookmarks/0/name").asString());
    }

    @Test
    void oneLayerTravelsWithItsProjectToo() throws IOException {
        Path file = download("urban.gpkg");
        JsonNode project = open("geopackage:" + file + "?projectName=urban");
        assertThat(project.at("/layers/quyhoach_urban/valid").asBoolean()).isTrue();
        assertThat(project.at("/layers/quyhoach_urban/count").asInt()).isEqualTo(27);
    }

    @Test
    void aGeoPackageSpeaksEnglishToWhoeverAsks() throws IOException {
        JsonNode layer = Qgis.open(download("urban.gpkg?lang=en")).at("/layers/0");
        assertThat(layer.get("title").asString()).isEqualTo("Urban system");
        assertThat(layer.get("legend").findValuesAsString("label")).contains("Urban centre class I");
        assertThat(layer.get("fields").toString()).contains("Class code").doesNotContain("Mã loại");
    }

    @ParameterizedTest
    @CsvSource({
        "oapif, ?version=1, OAPIF",
        "oapif, ?datetime=2026-01-01, OAPIF",
        "wfs, ?datetime=, WFS",
        "wfs, ?version=1, WFS",
        "wfs, ?datetime=2026-01-01, WFS",
        "oapif, ?unit=3, OAPIF",
        "wfs, ?unit=3, WFS",
        "wms, ?version=1, wms",
        "tiles, ?version=1, vectortile"
    })
    void liveProjectsReachTheService(String connection, String narrowing, String provider) throws IOException {
        String narrowed = narrowing.endsWith("=") ? "?" : narrowing + "&";
        JsonNode project = open(download("project.qgz" + narrowed + "theme=settlements&connection=" + connection)
                .toString());
        assertThat(project.get("crs").asString()).isEqualTo("EPSG:9210");
        boolean features = provider.equals("OAPIF") || provider.equals("WFS");
        // three and a map to lie under them; where there are features, the list of their classes too
        assertThat(project.at("/layers").size()).isEqualTo(features ? 5 : 4);
        assertThat(project.get("layers"))
                .allSatisfy(layer -> assertThat(layer.get("valid").asBoolean())
                        .as(layer.toString())
                        .isTrue());
        JsonNode urban = project.at("/layers/quyhoach_urban");
        assertThat(urban.get("provider").asString()).isEqualTo(provider);
        if (urban.has("count")) {
            JsonNode areas = project.at("/layers/quyhoach_functional_areas");
            assertThat(areas.get("count").asLong())
                    .isEqualTo(client.get("/ogc/collections/functional-areas/items" + narrowed + "limit=1")
                            .json()
                            .get("numberMatched")
                            .asLong());
            long expected = client.get("/ogc/collections/urban/items" + narrowed + "limit=1")
                    .json()
                    .get("numberMatched")
                    .asLong();
            assertThat(urban.get("count").asLong()).isEqualTo(expected);
            assertThat(urban.at("/class/widget").asString()).isEqualTo("ValueRelation");
            assertThat(urban.at("/class/shown").asString())
                    .startsWith(urban.at("/class/code").asString() + " – Đô thị loại ");
        }
    }

    @Test
    void definitionsOpenStyled() throws IOException {
        JsonNode layers = Qgis.run(
                QgisProjectIT.class, "qgis_definition.py", download("urban.qlr"), download("themes/projects.qlr"));
        assertThat(layers).hasSize(2);
        assertThat(layers.at("/0/error").asString()).isEmpty();
        assertThat(layers.at("/0/layers/0/name").asString()).isEqualTo("Hệ thống đô thị");
        assertThat(layers.at("/0/layers/0/renderer").asString()).isEqualTo("categorizedSymbol");
        assertThat(layers.at("/0/layers/0/valid").asBoolean()).isTrue();
        assertThat(layers.at("/1/layers")).hasSize(3);
    }

    @Test
    void embeddedIsTheGeoPackage() {
        ApiClient.Answer answer = client.get("/api/exports/project.qgz?connection=embedded&version=1");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/api/exports/map.gpkg?version=1");
    }

    @Test
    void aSheetWritesNumbersAsItsReaderDoes() throws IOException {
        assertThat(document(client.file("/api/exports/project.qgz").body()))
                .contains("name=\"thousand_separator\" value=\".\"")
                .doesNotContain("name=\"thousand_separator\" value=\",\"");
        assertThat(document(client.file("/api/exports/project.qgz?lang=en").body()))
                .contains("name=\"thousand_separator\" value=\",\"", "name=\"decimal_separator\" value=\".\"");
    }

    @Test
    void theAddressIsThatOfWhoeverAsks() throws IOException {
        HttpResponse<byte[]> answer = client.with("X-Forwarded-Host", "quyhoach.example")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Prefix", "/ban-do")
                .file("/api/exports/project.qgz");
        assertThat(document(answer.body()))
                .contains("https://quyhoach.example/ban-do/ogc")
                .doesNotContain("127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "project.qgz?connection=ftp, 400, PARAMETER_INVALID",
        "project.qgz?authcfg=mat-khau-cua-toi, 400, PARAMETER_INVALID",
        "project.qgz?token=abc, 400, PARAMETER_UNKNOWN",
        "project.qgz?connection=wfs&version=77, 400, VERSION_UNKNOWN",
        "urban.fgb?lang=en, 400, PARAMETER_INVALID",
        "project.qgz?version=77, 400, VERSION_UNKNOWN",
        "project.qgz?theme=nothing, 404, NOT_FOUND",
        "project.qgz?theme=defence-security, 404, NOT_FOUND",
        "themes/defence-security.gpkg, 404, NOT_FOUND",
        "map.gpkg?filter=true, 400, PARAMETER_UNKNOWN",
        "map.gpkg?lang=fr, 400, PARAMETER_INVALID",
        "defence.qlr, 404, LAYER_UNKNOWN",
        "urban.qlr?connection=embedded, 400, PARAMETER_INVALID"
    })
    void refusesWithAReason(String path, int status, String code) {
        ApiClient.Answer answer = client.get("/api/exports/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }
}
