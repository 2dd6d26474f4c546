package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Upload;
import vn.quyhoach.vectorfile.StagingFolder;

/** The styles that come in a dossier with its layers. */
@HttpTest
class DossierStylesIT {

    private static final List<String> CHOSEN = List.of("zones-qml", "zones-sld");

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path folder;

    private EmptyDraft draft;

    private Path dossier;

    @BeforeEach
    void startWithADraftAndADossier() throws IOException {
        draft = new EmptyDraft(client, jdbc);
        Path top = Files.createDirectories(folder.resolve("hồ sơ"));
        GdalFile.zones(top, "zones.gpkg", "-f", "GPKG");
        Files.writeString(top.resolve("zones.qml"), "<qgis/>");
        Files.writeString(top.resolve("zones.sld"), """
                <StyledLayerDescriptor version="1.1.0" xmlns="http://www.opengis.net/sld" xmlns:se="http://www.opengis.net/se">
                  <NamedLayer><se:Name>QHSDD_2030</se:Name><UserStyle><se:Name>Màu của tư vấn</se:Name>
                    <se:FeatureTypeStyle><se:Rule><se:PolygonSymbolizer><se:Fill>
                      <se:SvgParameter name="fill">#ffd700</se:SvgParameter>
                    </se:Fill></se:PolygonSymbolizer></se:Rule></se:FeatureTypeStyle>
                  </UserStyle></NamedLayer>
                </StyledLayerDescriptor>
                """);
        Files.createDirectories(top.resolve("cũ"));
        Files.writeString(top.resolve("cũ/zones.sld"), "<StyledLayerDescriptor");
        Files.writeString(top.resolve("khác.lyr"), "binary");
        dossier = GdalFile.zip(folder.resolve("hồ sơ.zip"), top);
    }

    @Test
    void areTriedAndProposedForTheLayersOfTheirNames() {
        Map<String, JsonNode> found = found();
        assertThat(found.keySet())
                .containsExactlyInAnyOrder(
                        "hồ sơ/zones.qml", "hồ sơ/zones.sld", "hồ sơ/cũ/zones.sld", "hồ sơ/khác.lyr");
        assertThat(found.get("hồ sơ/zones.sld").get("layer").asString()).isEqualTo("land-allocation");
        assertThat(found.get("hồ sơ/zones.sld").path("problem").isObject()).isFalse();
        assertThat(found.get("hồ sơ/cũ/zones.sld").at("/problem/en").asString()).contains("not well-formed");
        assertThat(found.get("hồ sơ/khác.lyr").path("layer").isString()).isFalse();
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    @Test
    void areKeptBesideTheOwnStylesOfTheLayersWhenSomebodyChoseThem() {
        ObjectNode manifest = manifest();
        ArrayNode chosen = manifest.putArray("styles");
        Map<String, JsonNode> found = found();
        for (String path : List.of("hồ sơ/zones.qml", "hồ sơ/zones.sld")) {
            chosen.addObject()
                    .put("path", path)
                    .put("layer", "land-allocation")
                    .put("id", found.get(path).get("id").asString());
        }
        Answer answer = send(manifest);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        ApiClient admin = client.as("admin");
        assertThat(admin.get("/ogc/styles?f=json").text()).contains(CHOSEN);
        assertThat(jdbc.sql("""
                        select distinct on (style_id) style_id || ' ' || language || ' ' || layers[1] || ' ' || title
                        from planning.style_version where style_id like 'zones-%' order by style_id, version desc
                        """).query(String.class).list())
                .containsExactly(
                        "zones-qml QML land-allocation zones-qml", "zones-sld SLD_1_1 land-allocation Màu của tư vấn");
        assertThat(found().get("hồ sơ/zones.qml").get("id").asString()).isEqualTo("zones-qml-2");
        for (String id : CHOSEN) {
            assertThat(admin.ifMatch("*").delete("/ogc/styles/" + id).status()).isEqualTo(204);
        }
    }

    @Test
    void keepTheWholeDossierOutWhenTheyCannotBeKept() {
        ObjectNode manifest = manifest();
        ObjectNode style = manifest.putArray("styles").addObject().put("layer", "land-allocation");
        assertThat(send(manifest).code()).as("no path").isEqualTo("FIELDS_INVALID");
        style.put("path", "hồ sơ/khác.lyr");
        assertThat(send(manifest).code()).isEqualTo("FIELDS_INVALID");
        style.put("path", "hồ sơ/không có.sld");
        assertThat(send(manifest).status()).isEqualTo(404);
        style.put("path", "hồ sơ/cũ/zones.sld");
        assertThat(send(manifest).code()).isEqualTo("STYLE_UNREADABLE");
        style.put("path", "hồ sơ/zones.qml").put("layer", "nowhere");
        assertThat(send(manifest).code()).isEqualTo("LAYER_UNKNOWN");
        assertThat(jdbc.sql("select count(*) from planning.zone where plan_version_id = :draft")
                        .param("draft", draft.version())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(StagingFolder.leftovers()).isEmpty();
    }

    private JsonNode preview() {
        return new Upload()
                .file(dossier)
                .send(client.as("admin"), "/api/imports/dossiers/preview")
                .json();
    }

    private Map<String, JsonNode> found() {
        Map<String, JsonNode> found = new HashMap<>();
        preview().get("styles").forEach(style -> found.put(style.get("path").asString(), style));
        return found;
    }

    private ObjectNode manifest() {
        ObjectNode manifest = (ObjectNode) preview().get("manifest");
        manifest.put("versionId", draft.version());
        ((ObjectNode) manifest.get("layers").get(0)).put("layer", "land-allocation");
        return manifest;
    }

    private Answer send(ObjectNode manifest) {
        return new Upload()
                .file(dossier)
                .text("manifest", manifest.toString())
                .send(client.as("admin"), "/api/imports/dossiers");
    }
}
