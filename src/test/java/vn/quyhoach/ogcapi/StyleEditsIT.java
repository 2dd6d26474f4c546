package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.HttpTest;

/** Styles that planners bring in: checked, kept with every state, painted by every protocol that takes a style. */
@HttpTest
class StyleEditsIT {

    private static final String SLD = "application/vnd.ogc.sld+xml";
    private static final String QML = "application/vnd.qgis.qml";
    private static final String MAPLIBRE = "application/vnd.mapbox.style+json";
    private static final String BOX = "560200,1170200,560800,1170800";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private ApiClient lan;

    @BeforeEach
    void startWithoutStyles() {
        new EditRows(jdbc, client.as("admin"));
        jdbc.sql("truncate planning.style_version").update();
        lan = client.as("lan");
    }

    @Test
    void aStyleIsBroughtInAndPaintedEverywhere() throws Exception {
        Answer made = send(lan, "POST", "/ogc/styles", SLD, sld("Đất một màu", "land-allocation", "#ff00aa"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith("/ogc/styles/dat-mot-mau");
        assertThat(made.etag()).isEqualTo("\"1\"");

        JsonNode entry =
                client.get("/ogc/collections/land-allocation/styles").json().at("/styles/1");
        assertThat(entry.get("id").asString()).isEqualTo("dat-mot-mau");
        assertThat(entry.get("title").asString()).isEqualTo("Đất một màu");
        assertThat(client.get("/ogc/collections/urban/styles")
                        .json()
                        .get("styles")
                        .size())
                .isEqualTo(1);
        Answer text = client.get("/ogc/styles/dat-mot-mau");
        assertThat(text.header("Content-Type")).contains("version=1.1");
        assertThat(text.text()).isEqualTo(sld("Đất một màu", "land-allocation", "#ff00aa"));
        JsonNode metadata = client.get("/ogc/styles/dat-mot-mau/metadata").json();
        assertThat(metadata.at("/stylesheets/0/native").asBoolean()).isTrue();
        assertThat(metadata.at("/layers/0/id").asString()).isEqualTo("land-allocation");
        assertThat(metadata.get("version").asString()).isEqualTo("1");

        assertThat(colour(
                        "/ogc/collections/land-allocation/styles/dat-mot-mau/map?crs=EPSG:9210&bbox-crs=EPSG:9210&bbox="
                                + BOX))
                .isEqualTo(0xffff00aa);
        assertThat(colour(getMap("dat-mot-mau"))).isEqualTo(0xffff00aa);
        assertThat(client.get("/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities")
                        .text())
                .contains("<Name>dat-mot-mau</Name>", "<Title>Đất một màu</Title>");
        assertThat(client.get("/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities")
                        .text())
                .contains("<Name>dat-mot-mau</Name>");
        assertThat(client.get("/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=land-allocation")
                        .text())
                .contains("#ff00aa", "dat-mot-mau");
        assertThat(read("/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png&LAYER=land-allocation"
                                + "&STYLE=dat-mot-mau")
                        .getHeight())
                .isLessThan(60);
    }

    @Test
    void everyStateIsKeptAndNobodyOverwritesAnother() {
        send(lan, "PUT", "/ogc/styles/moi", SLD, sld("A", "urban", "#111111"));
        String body = sld("B", "urban", "#222222");
        assertThat(send(lan, "PUT", "/ogc/styles/moi", SLD, body).code()).isEqualTo("PRECONDITION_REQUIRED");
        ApiClient seen = lan.ifMatch(client.get("/ogc/styles/moi").etag());
        Answer replaced = send(seen, "PUT", "/ogc/styles/moi", SLD, body);
        assertThat(replaced.status()).isEqualTo(204);
        assertThat(replaced.etag()).isEqualTo("\"2\"");
        assertThat(send(client.as("minh").ifMatch("\"1\""), "PUT", "/ogc/styles/moi", SLD, body)
                        .code())
                .isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.ifMatch("\"1\"").delete("/ogc/styles/moi").code()).isEqualTo("PRECONDITION_FAILED");
        assertThat(lan.ifMatch("\"2\"").delete("/ogc/styles/moi").status()).isEqualTo(204);
        assertThat(client.get("/ogc/styles/moi").status()).isEqualTo(404);
        assertThat(client.get("/ogc/collections/urban/styles/moi/map").status()).isEqualTo(404);

        JsonNode versions = lan.get("/ogc/styles/moi/versions").json().get("versions");
        assertThat(versions.size()).isEqualTo(3);
        assertThat(versions.at("/0/deleted").asBoolean()).isTrue();
        assertThat(versions.at("/1/author").asString()).isEqualTo("lan");
        assertThat(lan.get("/ogc/styles/moi/versions/1").text()).contains("#111111");
        assertThat(lan.get("/ogc/styles/moi/versions/3").code()).isEqualTo("NOT_FOUND");
        assertThat(client.get("/ogc/styles/moi/versions").status()).isEqualTo(401);
        assertThat(client.as("admin").get("/api/audit?subject=style:moi").text())
                .contains("style-created", "style-replaced", "style-deleted");
        // and one of the same id may come again
        assertThat(send(lan, "PUT", "/ogc/styles/moi", SLD, body).etag()).isEqualTo("\"4\"");
    }

    @Test
    void theOtherLanguagesAreCheckedToo() {
        String qml = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22\"><a/></qgis>";
        assertThat(send(lan, "PUT", "/ogc/styles/q", QML, qml).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(send(lan, "PUT", "/ogc/styles/q?collection=urban", QML, qml).status())
                .isEqualTo(201);
        assertThat(client.get("/ogc/styles/q?f=qml").text()).isEqualTo(qml);
        assertThat(client.get("/ogc/styles/q?f=sld11").code()).isEqualTo("PARAMETER_INVALID");
        assertThat(client.get("/ogc/collections/urban/styles/q/map").code()).isEqualTo("NOT_FOUND");
        String mapLibre = mapLibre("/tiles/urban.json", "urban");
        assertThat(send(lan, "POST", "/ogc/styles", MAPLIBRE, mapLibre).header("Location"))
                .endsWith("/styles/to-mau");
        assertThat(client.get("/ogc/styles/to-mau").text()).isEqualTo(mapLibre);
        String old = sld("Cũ", "urban", "#123456")
                .replace("se:SvgParameter", "CssParameter")
                .replaceAll("(</?)se:", "$1")
                .replace("1.1.0", "1.0.0");
        assertThat(send(lan, "PUT", "/ogc/styles/cu", SLD, old).status()).isEqualTo(201);
        assertThat(client.get("/ogc/styles/cu").header("Content-Type")).contains("version=1.0");
    }

    @Test
    void aDryRunKeepsNothing() {
        String good = sld("Thử", "urban", "#123456");
        assertThat(send(lan, "POST", "/ogc/styles?dry-run=true", SLD, good).status())
                .isEqualTo(204);
        assertThat(send(lan.with("Prefer", "handling=strict"), "POST", "/ogc/styles?dry-run=true", SLD, "<a/>")
                        .status())
                .isEqualTo(400);
        assertThat(client.get("/ogc/styles").json().get("styles").findValuesAsString("id"))
                .doesNotContain("thu");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <StyledLayerDescriptor version="1.1.0"><NamedLayer>                | STYLE_UNREADABLE
            <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>   | STYLE_UNREADABLE
            <a/>                                                               | STYLE_UNSUPPORTED
            """)
    void whatIsNoSldIsRefused(String body, String code) {
        Answer refused = send(lan, "POST", "/ogc/styles", SLD, body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.json().get("remedy").asString()).isNotBlank();
    }

    @Test
    void whatIsNotPaintedIsRefusedWithItsPlace() {
        String raster = sld("R", "urban", "#111111")
                .replaceAll("(?s)<se:PolygonSymbolizer>.*</se:PolygonSymbolizer>", "<se:RasterSymbolizer/>");
        Answer refused = send(lan, "POST", "/ogc/styles", SLD, raster);
        assertThat(refused.code()).isEqualTo("STYLE_UNSUPPORTED");
        assertThat(refused.json().get("detail").asString()).contains("Rule/RasterSymbolizer");
        assertThat(refused.json().get("remedy").asString()).contains("PolygonSymbolizer");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/t.json, urban, STYLE_UNREADABLE",
        "//elsewhere.example/t.json, urban, STYLE_UNREADABLE",
        "/tiles/urban.json, nowhere, LAYER_UNKNOWN"
    })
    void aStyleOfMapLibreReadsFromThisServiceOnly(String source, String layer, String code) {
        assertThat(send(lan, "POST", "/ogc/styles", MAPLIBRE, mapLibre(source, layer))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void theRestIsRefusedToo() {
        String good = sld("Thử", "urban", "#123456");
        assertThat(send(client, "POST", "/ogc/styles", SLD, good).status()).isEqualTo(401);
        assertThat(send(client.as("can-bo"), "POST", "/ogc/styles", SLD, good).status())
                .isEqualTo(403);
        assertThat(send(lan, "POST", "/ogc/styles", "text/css", good).code()).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
        assertThat(send(lan, "PUT", "/ogc/styles/urban", SLD, good).code()).isEqualTo("STATE_CONFLICT");
        assertThat(lan.ifMatch("*").delete("/ogc/styles/urban").code()).isEqualTo("STATE_CONFLICT");
        assertThat(send(lan, "PUT", "/ogc/styles/Kiểu".replace("ể", "%E1%BB%83"), SLD, good)
                        .code())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(send(lan, "PUT", "/ogc/styles/default", SLD, good).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(send(lan, "POST", "/ogc/styles", SLD, sld("Thử", "nowhere", "#1"))
                        .code())
                .isIn("LAYER_UNKNOWN", "STYLE_UNREADABLE");
        assertThat(send(lan, "POST", "/ogc/styles?collection=rural", SLD, good).code())
                .isEqualTo("PARAMETER_INVALID");
        assertThat(send(lan, "POST", "/ogc/styles?dry-run=1", SLD, good).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(send(lan, "POST", "/ogc/styles?raw=1", SLD, good).code()).isEqualTo("PARAMETER_UNKNOWN");
        assertThat(send(lan, "POST", "/ogc/styles", SLD, " ".repeat((2 << 20) + 1))
                        .code())
                .isEqualTo("UPLOAD_TOO_LARGE");
        assertThat(lan.send("POST", "/ogc/styles", SLD, BodyPublishers.ofByteArray(new byte[] {(byte) 0xC4, 'a'}))
                        .code())
                .isEqualTo("STYLE_UNREADABLE");
        send(lan, "POST", "/ogc/styles", SLD, good);
        assertThat(send(lan, "POST", "/ogc/styles", SLD, good).code()).isEqualTo("STATE_CONFLICT");
        assertThat(client.get("/ows?" + query(getMap("nothing"))).text()).contains("StyleNotDefined");
    }

    @Test
    void theInterfaceSaysWhatAPlannerMayDo() {
        JsonNode mine = lan.get("/ogc/api").json().get("paths");
        assertThat(mine.at("/~1styles/post/operationId").asString()).isEqualTo("createStyle");
        assertThat(mine.at("/~1styles~1{styleId}/delete").isMissingNode()).isFalse();
        JsonNode everybody = client.get("/ogc/api").json().get("paths");
        assertThat(everybody.at("/~1styles/post").isMissingNode()).isTrue();
        assertThat(everybody.at("/~1map/get/responses/200/$ref").asString()).endsWith("/Map");
    }

    private static Answer send(ApiClient sender, String method, String path, String type, String body) {
        return sender.send(method, path, type, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    private static String getMap(String style) {
        return "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=land-allocation&STYLES=" + style
                + "&CRS=EPSG:9210&BBOX=" + BOX + "&WIDTH=300&HEIGHT=300&FORMAT=image/png";
    }

    private static String query(String address) {
        return address.substring(address.indexOf('?') + 1);
    }

    /** The colour of the middle of the paddy at the south-west corner. */
    private int colour(String path) throws Exception {
        BufferedImage image = read(path);
        return image.getRGB(image.getWidth() / 2, image.getHeight() / 2);
    }

    private BufferedImage read(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private static String sld(String name, String layer, String colour) {
        return """
                <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" \
                xmlns:se="http://www.opengis.net/se"><NamedLayer><se:Name>%s</se:Name><UserStyle><se:Name>%s</se:Name>\
                <se:FeatureTypeStyle><se:Rule><se:PolygonSymbolizer><se:Fill>\
                <se:SvgParameter name="fill">%s</se:SvgParameter></se:Fill></se:PolygonSymbolizer></se:Rule>\
                </se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>""".formatted(layer, name, colour);
    }

    private static String mapLibre(String source, String layer) {
        return "{\"version\":8,\"name\":\"Tô màu\",\"sources\":{\"s\":{\"type\":\"vector\",\"url\":\"" + source
                + "\"}},\"layers\":[{\"id\":\"a\",\"type\":\"fill\",\"source\":\"s\",\"source-layer\":\"" + layer
                + "\"}]}";
    }
}
