package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Upload;
import vn.quyhoach.vectorfile.StagingFolder;

/** A dossier as consultants deliver it: folders of Shapefiles, a GeoPackage, styles and papers in one zip. */
@HttpTest
class DossierIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private EmptyDraft draft;

    @BeforeEach
    void startWithADraft() {
        draft = new EmptyDraft(client, jdbc);
    }

    @Test
    void proposesAManifestByNamesAndContents() throws IOException {
        JsonNode preview = preview(dossier("ODT")).json();
        Map<String, JsonNode> entries = entries(preview.get("manifest"));
        JsonNode land = entries.get("QHSDD_2030");
        assertThat(land.get("layer").asString()).isEqualTo("land-allocation");
        assertThat(land.get("mapping").get("code").asString()).isEqualTo("MA_DT");
        assertThat(land.get("mapping").get("classCode").asString()).isEqualTo("LOAI_DAT");
        assertThat(land.get("classes").get("đất trồng lúa nước còn lại"))
                .as(land.toString())
                .isNotNull();
        JsonNode roads = entries.get("giao_thong");
        assertThat(roads.get("layer").asString()).isEqualTo("technical-infrastructure-lines");
        JsonNode unnamed = entries.get("lop_1");
        assertThat(unnamed.get("layer").asString()).as("by its classes").isEqualTo("land-allocation");
        assertThat(reasons(preview)).containsEntry("QHSDD_2030", "NAME").containsEntry("lop_1", "CONTENTS");
        assertThat(preview.get("documents").valueStream().map(JsonNode::asString))
                .containsExactly("hồ sơ/quyết định.pdf");
        JsonNode style = preview.get("styles").get(0);
        assertThat(style.get("sourceLayer").asString()).isEqualTo("QHSDD_2030");
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void importsWhatWasProposedAndCorrected() throws IOException {
        Path zip = dossier("ODT");
        ObjectNode manifest = completed(zip);
        ((ObjectNode) entries(manifest).get("lop_1")).putNull("layer");
        Answer answer = send(zip, manifest.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("reports").size()).isEqualTo(2);
        assertThat(answer.json().get("passedOver").get(0).asString()).endsWith("#lop_1");
        assertThat(jdbc.sql(
                                "select code || ' ' || class_code from planning.zone where plan_version_id = :draft order by 1")
                        .param("draft", draft.version())
                        .query(String.class)
                        .list())
                .containsExactly("A LUK", "B ODT");
        assertThat(jdbc.sql(
                                "select kind || ' ' || file_name from planning.version_document where plan_version_id = :draft")
                        .param("draft", draft.version())
                        .query(String.class)
                        .list())
                .containsExactly("DECISION quyết định.pdf");
        assertThat(count("planning.zone_line")).isEqualTo(1);
    }

    @Test
    void storesNothingWhenOneLayerIsRefused() throws IOException {
        Path zip = dossier("ZZZ");
        ObjectNode manifest = completed(zip);
        Answer answer = send(zip, manifest.toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("IMPORT_REJECTED");
        assertThat(answer.text()).contains("QH-CLASS-UNKNOWN", "QH-DOSSIER-REFUSED");
        assertThat(count("planning.zone") + count("planning.zone_line") + count("planning.version_document"))
                .isZero();
        JsonNode report = answer.json().get("reports").get(0);
        Answer kept = client.as("admin").get("/api/imports/" + report.get("id").asString());
        assertThat(kept.json().get("status").asString()).isEqualTo("REJECTED");
    }

    @Test
    void tellsOfAllLayersInOneReport() throws IOException {
        Path zip = dossier("ZZZ");
        Answer answer = send(zip, completed(zip).toString());
        String path = "/api/imports/dossiers/" + answer.json().get("dossier").asString();
        ApiClient admin = client.as("admin");
        JsonNode whole = admin.get(path).json();
        assertThat(whole.get("status").asString()).isEqualTo("REJECTED");
        assertThat(whole.get("parts")).hasSize(3);
        assertThat(whole.at("/counts/blocking").asLong())
                .isEqualTo(whole.get("parts")
                        .valueStream()
                        .mapToLong(part -> part.at("/counts/blocking").asLong())
                        .sum())
                .isPositive();
        assertThat(whole.at("/findings/0/subject").asString()).contains(".zip");
        assertThat(whole.get("rules").toString()).contains("QH-DOSSIER-REFUSED");
        Path workbook = folder.resolve("report.xlsx");
        Files.write(workbook, admin.file(path + "/report.xlsx").body());
        assertThat(TableFile.read(workbook).get(1).rows())
                .hasSize(whole.get("findings").size() + 1);
        assertThat(TableFile.read(workbook).get(1).rows().toString())
                .contains("land-allocation", "technical-infrastructure-lines");
        Path geoPackage = folder.resolve("report.gpkg");
        Files.write(geoPackage, admin.file(path + "/report.gpkg").body());
        assertThat(Gdal.describe(geoPackage).toString()).contains("findings_points");
        assertThat(new String(admin.file(path + "/report.pdf").body(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertThat(client.get(path).status()).isEqualTo(401);
        assertThat(admin.get("/api/imports/dossiers/" + UUID.randomUUID() + "/report.pdf")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesADossierWhosePaperIsNotThereOrCutOff() throws IOException {
        Path zip = dossier("ODT");
        ObjectNode manifest = completed(zip);
        ((ObjectNode) entries(manifest).get("lop_1")).putNull("layer");
        ObjectNode paper = (ObjectNode) manifest.get("documents").get(0);
        paper.put("path", "../../../etc/passwd");
        assertThat(send(zip, manifest.toString()).status()).isEqualTo(404);
        paper.put("path", "hồ sơ/QHSDD_2030.qml");
        assertThat(send(zip, manifest.toString()).code()).isEqualTo("FILE_FORMAT_UNKNOWN");
        assertThat(count("planning.zone") + count("planning.version_document")).isZero();
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void takesSeveralFilesAndNamesWhatItDoesNotKnow() throws IOException {
        Path one = GdalFile.zones(folder, "one.gpkg", "-f", "GPKG");
        Path other = GdalFile.zones(folder, "other.fgb", "-f", "FlatGeobuf");
        Path paper = Files.writeString(folder.resolve("tờ trình.pdf"), "%PDF-1.7\n%%EOF");
        JsonNode preview = new Upload()
                .file(one)
                .file(other)
                .file(paper)
                .send(client.as("admin"), "/api/imports/dossiers/preview")
                .json();
        assertThat(preview.get("manifest")
                        .get("layers")
                        .valueStream()
                        .map(entry -> entry.get("file").asString()))
                .containsExactly("one.gpkg", "other.fgb");
        String manifest =
                "{\"versionId\":%d,\"layers\":[{\"file\":\"two.gpkg\",\"sourceLayer\":\"zones\",\"layer\":\"land-allocation\"}]}"
                        .formatted(draft.version());
        assertThat(send(one, manifest).code()).isEqualTo("PARAMETER_INVALID");
        assertThat(send(one, "{\"versionId\":%d,\"layers\":[]}".formatted(draft.version()))
                        .code())
                .isEqualTo("FIELDS_INVALID");
        for (String broken : new String[] {
            "{\"versionId\":",
            "null",
            "{\"versionId\":%d,\"layers\":[null]}".formatted(draft.version()),
            "{\"version\":1}"
        }) {
            assertThat(send(one, broken).code()).as(broken).isEqualTo("BODY_UNREADABLE");
        }
        assertThat(new Upload()
                        .file(one)
                        .send(client, "/api/imports/dossiers/preview")
                        .status())
                .isEqualTo(401);
        assertThat(send(one, "{\"versionId\":%d}".formatted(draft.version())).status())
                .as("what would be proposed")
                .isEqualTo(201);
        assertThat(count("planning.zone")).isEqualTo(2);
    }

    /** @param other class of the second zone */
    private Path dossier(String other) throws IOException {
        Path top = Files.createDirectories(folder.resolve("hồ sơ"));
        GdalFile.of(
                top,
                zones("đất trồng lúa nước còn lại", other),
                "QHSDD_2030.shp",
                "-f",
                "ESRI Shapefile",
                "-lco",
                "ENCODING=UTF-8");
        Files.writeString(top.resolve("QHSDD_2030.qml"), "<qgis/>");
        Files.writeString(top.resolve("quyết định.pdf"), "%PDF-1.7\n%%EOF");
        Path gpkg = GdalFile.of(
                top,
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},"
                        + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"ma\":\"R1\",\"ten\":\"Đường tỉnh 830E\"},"
                        + "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[561000,1172000],[562000,1172000]]}}]}",
                "ha tang.gpkg",
                "-f",
                "GPKG",
                "-nln",
                "giao_thong");
        assertThat(gpkg).exists();
        GdalFile.of(top, zones("LUC", "ONT"), "lop.gpkg", "-f", "GPKG", "-nln", "lop_1");
        return GdalFile.zip(folder.resolve("hồ sơ.zip"), top);
    }

    private static String zones(String first, String second) {
        String zone =
                "{\"type\":\"Feature\",\"properties\":{\"MA_DT\":\"%s\",\"TEN\":\"Khu %s\",\"LOAI_DAT\":\"%s\"},\"geometry\":%s}";
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:9210\"}},\"features\":["
                + zone.formatted("A", "A", first, Rows.ring(0, 0, 100, 100))
                + ","
                + zone.formatted("B", "B", second, Rows.ring(100, 0, 200, 100))
                + "]}";
    }

    /** What is proposed for it, with what a person has to add: the draft, and the class of the roads. */
    private ObjectNode completed(Path zip) {
        ObjectNode manifest = (ObjectNode) preview(zip).json().get("manifest");
        manifest.put("versionId", draft.version());
        ((ObjectNode) entries(manifest).get("giao_thong").get("mapping")).put("classCode", "=" + lineClass());
        return manifest;
    }

    private String lineClass() {
        return jdbc.sql("select min(code) from planning.layer_class where layer_id = 'technical-infrastructure-lines'")
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where plan_version_id = :draft")
                .param("draft", draft.version())
                .query(Long.class)
                .single();
    }

    private static Map<String, JsonNode> entries(JsonNode manifest) {
        Map<String, JsonNode> entries = new HashMap<>();
        manifest.get("layers")
                .forEach(entry -> entries.put(entry.get("sourceLayer").asString(), entry));
        return entries;
    }

    private static Map<String, String> reasons(JsonNode preview) {
        Map<String, String> reasons = new HashMap<>();
        preview.get("sources")
                .forEach(source -> reasons.put(
                        source.get("layer").get("name").asString(),
                        source.get("reason").asString()));
        return reasons;
    }

    private Answer preview(Path file) {
        return new Upload().file(file).send(client.as("admin"), "/api/imports/dossiers/preview");
    }

    private Answer send(Path file, String manifest) {
        return new Upload().file(file).text("manifest", manifest).send(client.as("admin"), "/api/imports/dossiers");
    }
}
