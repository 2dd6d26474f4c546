package vn.quyhoach.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.support.Rows.box;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Rows;
import vn.quyhoach.support.Wkt;

/** The register of plan objects, by place and by day. */
@HttpTest
class ZonesIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private long west;
    private long inTheWest;

    @BeforeEach
    void drawThreeZones() {
        Rows rows = new Rows(jdbc).clear().classes();
        west = rows.units();
        long plan = rows.plan("long-an-2021-2030");
        long version = rows.version(plan, 1, "IN_FORCE", LocalDate.of(2023, 6, 13));
        inTheWest = rows.zone(version, "land-allocation", "W", "LUC", box(0, 0, 10_000, 1_000));
        rows.zone(version, "land-allocation", "E", "ONT", box(10_000, 0, 11_000, 1_000));
        rows.zone(version, "urban", "BOTH", "CITY", box(9_000, 0, 11_000, 500));
    }

    @Test
    void doesNotCountWhatOnlyTouchesAUnit() {
        assertThat(codes("/api/zones?unit=" + west)).containsExactly("W", "BOTH");
    }

    @Test
    void narrowsByLayerClassAndBox() {
        assertThat(codes("/api/zones?layer=urban")).containsExactly("BOTH");
        assertThat(codes("/api/zones?class=ONT")).containsExactly("E");
        assertThat(codes("/api/zones?bbox=-180,-90,180,90")).containsExactly("W", "E", "BOTH");
        assertThat(codes("/api/zones?bbox=1,2,3,4")).isEmpty();
        assertThat(codes("/api/zones?datetime=2023-06-12")).isEmpty();
    }

    @Test
    void pagesThroughAllLayersWithoutGapOrRepetition() {
        List<String> codes = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get("/api/zones?limit=1" + next).json();
            codes.add(page.get("items").get(0).get("code").asString());
            next = page.has("next") ? "&after=" + page.get("next").asString() : null;
        } while (next != null);
        assertThat(codes).containsExactly("W", "E", "BOTH");
    }

    @Test
    void tellsOneObjectWithItsGeometryAndItsVersion() {
        JsonNode zone = client.get("/api/zones/land-allocation/" + inTheWest).json();
        assertThat(zone.get("geometry").get("type").asString()).isEqualTo("MultiPolygon");
        assertThat(zone.get("areaM2").asDouble()).isEqualTo(10_000_000);
        assertThat(zone.get("className").get("vi").asString()).isEqualTo("Đất chuyên trồng lúa");
        assertThat(zone.get("version").get("decisionNo").asString()).isEqualTo("686/QĐ-TTg");
    }

    @ParameterizedTest
    @CsvSource({
        "'/api/zones?limit=0', PARAMETER_INVALID",
        "'/api/zones?limit=1001', PARAMETER_INVALID",
        "'/api/zones?limit=x', PARAMETER_INVALID",
        "'/api/zones?after=x', PARAMETER_INVALID",
        "'/api/zones?after=a/b', PARAMETER_INVALID",
        "'/api/zones?datetime=2025-02-30', PARAMETER_INVALID",
        "'/api/zones?bbox=1,2,3', BBOX_MALFORMED",
        "'/api/zones?bbox=3,2,1,4', BBOX_MALFORMED",
        "'/api/zones?bbox=NaN,2,3,4', BBOX_MALFORMED",
        "'/api/zones?unit=-1', NOT_FOUND",
        "'/api/zones?unit=99999999999999999999', PARAMETER_INVALID",
        "'/api/zones?project=5', NOT_FOUND",
        "'/api/zones?version=5', NOT_FOUND",
        "'/api/zones?layer=nowhere', LAYER_UNKNOWN",
        "'/api/zones?layer=districts', PARAMETER_INVALID",
        "'/api/zones/nowhere/1', LAYER_UNKNOWN",
        "'/api/zones/land-allocation/0', NOT_FOUND",
        "'/api/zones/land-allocation/x', PARAMETER_INVALID",
        "'/api/admin-units?level=village', PARAMETER_INVALID",
        "'/api/admin-units?date=yesterday', PARAMETER_INVALID",
        "'/api/admin-units/0', NOT_FOUND",
        "'/api/land-use-classes?scheme=1993', PARAMETER_INVALID",
        "'/api/projects?status=LOST', PARAMETER_INVALID",
        "'/api/projects?zone=x', PARAMETER_INVALID",
        "'/api/projects?zone=urban/0', NOT_FOUND",
        "'/api/projects?bbox=1', BBOX_MALFORMED",
        "'/api/projects/0', NOT_FOUND"
    })
    void saysWhatIsWrongWithAQuestion(String path, String code) {
        assertThat(client.get(path).code()).isEqualTo(code);
    }

    @Test
    void usesTheIndexForAPlace() {
        jdbc.sql(
                        "insert into planning.zone (plan_version_id, layer_id, code, name_vi, class_code, position_basis, geom) "
                                + "select max(plan_version_id), 'rural', 'R' || i, 'R', 'X', 'PLAN_DIGITISED', "
                                + "st_multi(st_makeenvelope(560000 + i, 1170000, 560001 + i, 1170001, 9210)) "
                                + "from planning.zone, generate_series(1, 5000) i group by i; analyze planning.zone")
                .update();
        String plan = String.join(
                "\n",
                jdbc.sql("explain " + SqlFile.of(Zones.class, "list_zones").text())
                        .param("layers", new String[] {"rural"})
                        .param(
                                "ground",
                                Geometries.toEwkb(Wkt.wkt(
                                        "POLYGON((560010 1170000,560011 1170000,560011 1170001,560010 1170000))")))
                        .param("day", LocalDate.of(2025, 1, 1))
                        .param("version", null)
                        .param("class", null)
                        .param("after_layer", "")
                        .param("after_id", 0L)
                        .param("limit", 10)
                        .query(String.class)
                        .list());
        assertThat(plan).contains("zone_geom");
    }

    private List<String> codes(String path) {
        List<String> codes = new ArrayList<>();
        client.get(path)
                .json()
                .get("items")
                .forEach(zone -> codes.add(zone.get("code").asString()));
        return codes;
    }
}
