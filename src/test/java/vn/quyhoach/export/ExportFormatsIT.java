package vn.quyhoach.export;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.ows.OgcSchemas;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.Qgis;
import vn.quyhoach.support.SampleTest;

/** Every format, as GDAL and QGIS open it: count, system, place, Vietnamese, kinds of values. */
@SampleTest
class ExportFormatsIT {

    @Autowired
    private ApiClient client;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Path export(String name, String query) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/api/exports/" + name + query);
        HttpResponse<Path> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address).build(),
                        BodyHandlers.ofFile(folder.resolve(name), CREATE, WRITE, TRUNCATE_EXISTING));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private static JsonNode field(JsonNode layer, String name) {
        return layer.get("fields")
                .valueStream()
                .filter(field -> field.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban.shp.zip", "urban.fgb", "urban.gml", "urban.gpkg"})
    void gdalReadsThePlanInVn2000(String name) throws Exception {
        JsonNode layer = Gdal.describe(export(name, "")).at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.at("/first/properties").toString()).contains("Đô thị");
        assertThat(layer.at("/extent/0").asDouble()).isBetween(480_000.0, 620_000.0);
        assertThat(layer.at("/extent/2").asDouble()).isBetween(1_140_000.0, 1_230_000.0);
        assertThat(field(layer, "area_m2").get("type").asString()).isEqualTo("Real");
        if (!name.endsWith(".gml")) { // from a file without its schema GDAL guesses the rest
            assertThat(layer.get("geometryType").asString()).contains("Polygon");
            assertThat(field(layer, "valid_from").get("type").asString()).startsWith("Date");
            assertThat(field(layer, "version_id").get("type").asString()).startsWith("Integer");
        }
    }

    /** A known corner in each: the same place, whatever the order of the axes. */
    @ParameterizedTest
    @ValueSource(strings = {"shp.zip", "fgb", "gml", "csv", "geojson", "geojsons", "gpkg", "kml", "kmz"})
    void formatsAgreeOnThePlace(String format) throws Exception {
        String crs = format.matches("geojson.*|km.") ? "CRS:84" : "EPSG:4326";
        JsonNode layer = Gdal.describe(export("urban." + format, "?class=URBAN_I&crs=" + crs))
                .at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(1);
        JsonNode corner = layer.at("/first/geometry");
        while (!corner.isArray() || !corner.get(0).isNumber()) {
            corner = corner.isObject() ? corner.get("coordinates") : corner.get(0);
        }
        JsonNode extent = layer.get("extent");
        assertThat(extent.get(0).asDouble()).isCloseTo(106.4, Offset.offset(0.1));
        assertThat(extent.get(2).asDouble()).isCloseTo(10.5, Offset.offset(0.1));
        assertThat(corner.get(0).asDouble())
                .isBetween(extent.get(0).asDouble() - 1e-9, extent.get(1).asDouble() + 1e-9);
    }

    @Test
    void qgisRecognisesTheSystemOfAShapefileAndReadsVietnamese() throws Exception {
        JsonNode layer = Qgis.open(export("communes.shp.zip", "")).at("/layers/0");
        assertThat(layer.get("valid").asBoolean()).isTrue();
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(layer.get("count").asInt()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban.fgb", "urban.gml", "urban.geojson"})
    void qgisOpensWhatGdalReads(String name) throws Exception {
        String system = name.endsWith(".geojson") ? "?crs=CRS:84" : "";
        JsonNode layer = Qgis.open(export(name, system)).at("/layers/0");
        assertThat(layer.get("valid").asBoolean()).isTrue();
        assertThat(layer.get("crs").asString()).isEqualTo(system.isEmpty() ? "EPSG:9210" : "EPSG:4326");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
    }

    /** The rest of the formats, each as somebody drops it on the map. */
    @Test
    void qgisOpensTheOthersToo() throws Exception {
        List<String> names =
                List.of("urban.kml", "urban.kmz", "urban.geojsons", "urban.csv", "urban.xlsx", "urban.dxf");
        Object[] files = new Object[names.size()];
        for (int i = 0; i < files.length; i++) {
            files[i] = export(names.get(i), "");
        }
        JsonNode opened = Qgis.run(ExportFormatsIT.class, "qgis_formats.py", files);
        for (String name : names) {
            JsonNode layer = opened.get(name);
            assertThat(layer.get("valid").asBoolean()).as(name).isTrue();
            if (name.endsWith(".dxf")) {
                assertThat(layer.get("count").asInt()).isGreaterThan(27); // lines, fills and labels
                continue;
            }
            assertThat(layer.get("count").asInt()).as(name).isEqualTo(27);
            assertThat(layer.get("values").toString()).as(name).contains("Đô thị");
            assertThat(layer.get("geometry").asString())
                    .as(name)
                    .isEqualTo(name.endsWith("xlsx") ? "No geometry" : "Polygon");
            if (name.matches(".*\\.(km.|geojsons)")) {
                assertThat(layer.get("crs").asString()).as(name).isEqualTo("EPSG:4326");
            }
        }
    }

    /** RFC 7946 by itself; on request in the country's own system, which the file then names. */
    @Test
    void geoJsonIsInDegreesUnlessAskedOtherwise() throws Exception {
        JsonNode degrees = Gdal.describe(export("urban.geojson", "")).at("/layers/0");
        assertThat(degrees.get("crs").asString()).isEqualTo("EPSG:4326");
        assertThat(degrees.at("/extent/0").asDouble()).isBetween(105.0, 107.0);
        JsonNode metres =
                Gdal.describe(export("urban.geojson", "?crs=EPSG:9210")).at("/layers/0");
        assertThat(metres.get("crs").asString()).isEqualTo("EPSG:9210");
        assertThat(metres.at("/extent/0").asDouble()).isBetween(480_000.0, 620_000.0);
        // GeoJSON has longitude first, whatever the authority says
        JsonNode old = Gdal.describe(export("urban.geojson", "?crs=EPSG:4756")).at("/layers/0");
        assertThat(old.get("crs").asString()).isEqualTo("EPSG:4756");
        assertThat(old.at("/extent/0").asDouble()).isBetween(105.0, 107.0);
    }

    @Test
    void aSequenceIsOneFeatureALine() throws Exception {
        Path file = export("urban.geojsons", "");
        JsonNode source = Gdal.describe(file);
        assertThat(source.get("driver").asString()).isEqualTo("GeoJSONSeq");
        JsonNode layer = source.at("/layers/0");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(layer.get("crs").asString()).isEqualTo("EPSG:4326");
        assertThat(layer.at("/first/properties").toString()).contains("Đô thị");
        assertThat(field(layer, "valid_from").get("type").asString()).isEqualTo("Date");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(27).allSatisfy(line -> assertThat(line).startsWith("\u001e{"));
    }

    @ParameterizedTest
    @CsvSource({"urban.kml, 27", "urban.kmz, 27", "technical-infrastructure-lines.kmz, 80", "districts.kml, 0"})
    void kmlHasAFolderForTheLayer(String name, int count) throws Exception {
        JsonNode source = Gdal.describe(export(name, ""));
        assertThat(source.get("driver").asString()).isEqualTo("LIBKML");
        JsonNode layer = source.at("/layers/0");
        assertThat(layer.get("name").asString())
                .isIn("Hệ thống đô thị", "Hạ tầng kỹ thuật: tuyến", "Huyện, thị xã, thành phố");
        assertThat(layer.get("count").asInt()).isEqualTo(count);
        if (count > 0) {
            assertThat(field(layer, "class_name").get("type").asString()).isEqualTo("String");
            assertThat(field(layer, "source_scale").get("type").asString()).isEqualTo("Integer");
        }
    }

    @Test
    void aWorkbookHasVietnameseHeadsAndKindsOfValues() throws Exception {
        JsonNode source = Gdal.describe(export("urban.xlsx", ""));
        assertThat(source.get("driver").asString()).isEqualTo("XLSX");
        JsonNode layer = source.at("/layers/0");
        assertThat(layer.get("name").asString()).isEqualTo("Hệ thống đô thị");
        assertThat(layer.get("count").asInt()).isEqualTo(27);
        assertThat(field(layer, "Diện tích (m²)").get("type").asString()).isEqualTo("Real");
        assertThat(field(layer, "Hiệu lực từ ngày").get("type").asString()).isEqualTo("Date");
        assertThat(source.at("/layers/1/name").asString()).isEqualTo("Thuộc tính");
        assertThat(source.at("/layers/2/name").asString()).isEqualTo("Mã loại");
    }

    /** GDAL takes a fill for an area and a polyline for a line. */
    @Test
    void aDrawingHasLayersForClassesAndVietnameseLabels() throws Exception {
        Path file = export("urban.dxf", "");
        JsonNode layer = Gdal.describe(file).at("/layers/0");
        assertThat(layer.at("/extent/0").asDouble()).isBetween(480_000.0, 620_000.0);
        assertThat(layer.at("/extent/2").asDouble()).isBetween(1_140_000.0, 1_230_000.0);
        assertThat(layer.at("/first/properties/Layer").asString()).isEqualTo("URBAN_I_NEN");
        Path fills = folder.resolve("fills.geojson");
        Gdal.convert("-f", "GeoJSON", "-where", "SubClasses like '%Hatch'", fills.toString(), file.toString());
        JsonNode areas = Gdal.describe(fills).at("/layers/0");
        assertThat(areas.get("count").asInt()).as("parts of 27 zones").isEqualTo(34);
        assertThat(areas.at("/first/geometry/type").asString()).contains("Polygon");
        Path labels = folder.resolve("labels.geojson");
        Gdal.convert("-f", "GeoJSON", "-where", "Layer = 'NHAN'", labels.toString(), file.toString());
        JsonNode texts = Gdal.describe(labels).at("/layers/0");
        assertThat(texts.get("count").asInt()).isEqualTo(27);
        assertThat(texts.at("/first/properties/Text").asString()).isEqualTo("Đô thị Tân An");
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban.gpkg", "urban.geojsons"})
    void aFilterChooses(String name) throws Exception {
        String filter = "class_code = 'URBAN_I'";
        String query = "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
        int all = Gdal.describe(export(name, "")).at("/layers/0/count").asInt();
        long wanted = client.get("/ogc/collections/urban/items" + query)
                .json()
                .get("numberMatched")
                .asLong();
        assertThat(wanted).isBetween(1L, all - 1L);
        assertThat(Gdal.describe(export(name, query)).at("/layers/0/count").asLong())
                .isEqualTo(wanted);
    }

    /** The collection is the one of OGC API Features; its schema is on no class path, and the members are what matters. */
    @Test
    void gmlNamesItsSchemaAndKeepsToIt() throws Exception {
        String document = Files.readString(export("urban.gml", "?class=URBAN_I"));
        String schema = document.replaceFirst("(?s).*xsi:schemaLocation=\"([^\"]+)\".*", "$1");
        URI address = URI.create(schema.substring(schema.lastIndexOf(' ') + 1));
        assertThat(address).hasPath("/ogc/collections/urban/schema").hasQuery("f=xsd");
        String described =
                client.get(address.getPath() + "?" + address.getQuery()).text();
        String collection = """
                <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2"
                    targetNamespace="http://www.opengis.net/ogcapi-features-1/1.0/sf" elementFormDefault="qualified">
                  <import namespace="http://www.opengis.net/gml/3.2"
                      schemaLocation="http://schemas.opengis.net/gml/3.2.1/gml.xsd"/>
                  <element name="FeatureCollection"><complexType><sequence>
                    <element name="featureMember" maxOccurs="unbounded"><complexType><sequence>
                      <element ref="gml:AbstractFeature"/>
                    </sequence></complexType></element>
                  </sequence><attribute ref="gml:id"/></complexType></element>
                </schema>""";
        assertThat(OgcSchemas.errors(document, collection, described)).isEmpty();
        assertThat(OgcSchemas.errors(document.replace("qh:class_code>", "qh:klass_code>"), collection, described))
                .isNotEmpty();
    }

    @Test
    void anUnknownEndingIsNotFound() {
        assertThat(client.get("/api/exports/urban.xyz").code()).isEqualTo("NOT_FOUND");
        assertThat(client.get("/api/exports/urban.shp").code()).isEqualTo("NOT_FOUND");
    }
}
