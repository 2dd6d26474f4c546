package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import vn.quyhoach.support.Gdal;
import vn.quyhoach.support.GdalFile;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Upload;

/** Files of every format, written by GDAL, into a draft. */
@HttpTest
class FormatImportsIT {

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

    @ParameterizedTest
    @CsvSource({
        "a.gpkg, GPKG, ''",
        "a.fgb, FlatGeobuf, ''",
        "a.gml, GML, -dsco FORMAT=GML3.2",
        "a.geojsons, GeoJSONSeq, -lco RS=YES",
        "a.csv, CSV, -lco GEOMETRY=AS_WKT",
        "a.kml, KML, -dsco NameField=name",
    })
    void storesTheSameZones(String name, String driver, String options) throws IOException {
        Path file = GdalFile.zones(
                folder, name, ("-f " + driver + " " + options).strip().split(" "));
        Answer answer = draft.sendLandAllocation(file, name.endsWith("csv") ? ",\"crs\":\"EPSG:9210\"" : "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        requireZones();
    }

    @Test
    void storesAWorkbook() throws IOException {
        Path csv = GdalFile.zones(folder, "a.csv", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT");
        Path sheet = folder.resolve("a.xlsx");
        Gdal.convert("-q", "-f", "XLSX", sheet.toString(), csv.toString());
        assertThat(draft.sendLandAllocation(sheet, "").json().get("counts").has("QH-CRS-UNKNOWN"))
                .isTrue();
        assertThat(draft.sendLandAllocation(sheet, ",\"crs\":\"EPSG:9210\"").status())
                .isEqualTo(201);
        requireZones();
    }

    @Test
    void storesPointsOfATableAndSaysWhichColumnWasTakenForWhat() throws IOException {
        Path table = Files.writeString(
                folder.resolve("diem.csv"), "code,name,X,Y\nP1,Bãi rác,1172000,561000\nP2,Trạm bơm,1172100,561100\n");
        String options = "{\"versionId\":%d,\"layer\":\"technical-infrastructure-points\",\"crs\":\"EPSG:9210\","
                + "\"mapping\":{\"classCode\":\"=%s\"}}";
        String pointClass = jdbc.sql("select min(code) from planning.layer_class where layer_id = :layer")
                .param("layer", "technical-infrastructure-points")
                .query(String.class)
                .optional()
                .orElse("");
        Answer answer = new Upload()
                .file(table)
                .text("options", options.formatted(draft.version(), pointClass))
                .send(client.as("admin"), "/api/imports");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.text()).contains("QH-COORDS-COLUMNS", "Y → E, X → N");
        assertThat(jdbc.sql("select round(st_x(st_geometryn(geom, 1))) from planning.zone_point where code = 'P1'")
                        .query(Double.class)
                        .single())
                .isEqualTo(561_000);
    }

    @Test
    void notesHeightsAndANestedArchive() throws IOException {
        Path shape = GdalFile.zones(folder, "z.shp", "-f", "ESRI Shapefile", "-dim", "XYZ", "-lco", "ENCODING=UTF-8");
        Path nested = Files.writeString(folder.resolve("cu.zip"), "PK");
        Path zip = GdalFile.zip(
                folder.resolve("a.zip"),
                shape,
                folder.resolve("z.dbf"),
                folder.resolve("z.prj"),
                folder.resolve("z.cpg"),
                nested);
        Answer answer = draft.sendLandAllocation(zip, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json()
                        .get("findings")
                        .valueStream()
                        .map(finding -> finding.get("code").asString()))
                .contains("QH-SHP-NO-INDEX", "QH-GEOM-HEIGHTS", "QH-ARCHIVE-PASSED-OVER");
        requireZones();
    }

    private void requireZones() {
        List<Map<String, Object>> zones = jdbc.sql("select code, name_vi, class_code, area_m2 from planning.zone"
                        + " where plan_version_id = :draft order by code")
                .param("draft", draft.version())
                .query()
                .listOfRows();
        assertThat(zones).hasSize(2);
        assertThat(zones.get(0)).containsEntry("code", "A").containsEntry("name_vi", "Đất lúa");
        assertThat(zones.get(1)).containsEntry("name_vi", "Ấp ở").containsEntry("class_code", "ONT");
        assertThat((Double) zones.get(0).get("area_m2")).isCloseTo(10_000, within(10.0));
        assertThat((Double) zones.get(1).get("area_m2")).isCloseTo(9_900, within(10.0));
    }
}
