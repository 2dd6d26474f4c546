package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.ogcapi.EditRows;
import vn.quyhoach.ows.OgcSchemas;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;
import vn.quyhoach.support.Qgis;

/** Transaction: a draft is drawn over WFS, all or nothing, by those who may, and nobody overwrites another. */
@HttpTest
class WfsTransactionIT {

    private static final String TRANSACTIONAL = "//ows:Constraint[@name='ImplementsTransactionalWFS']/ows:DefaultValue";

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private EditRows rows;
    private String type;
    private ApiClient lan;
    private ApiClient minh;

    @BeforeEach
    void startWithADraft() {
        rows = new EditRows(jdbc, client.as("admin"));
        type = "land-allocation-draft-" + rows.draft;
        lan = client.as("lan");
        minh = client.as("minh");
    }

    private WfsAnswer transact(ApiClient as, String actions) {
        return WfsAnswer.post(as, """
                <wfs:Transaction service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0"
                 xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                 xmlns:qh="http://quyhoach.vn/ns/layers/1.0">%s</wfs:Transaction>""".formatted(actions));
    }

    private static String shape(int west, int south, int east, int north) {
        return "<gml:Polygon srsName=\"urn:ogc:def:crs:EPSG::9210\"><gml:exterior><gml:LinearRing><gml:posList>"
                + "%1$d %2$d %3$d %2$d %3$d %4$d %1$d %4$d %1$d %2$d"
                        .formatted(560_000 + west, 1_170_000 + south, 560_000 + east, 1_170_000 + north)
                + "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>";
    }

    private String insert(String code, int west) {
        return "<wfs:Insert handle=\"thêm\"><qh:%1$s><qh:geometry>%2$s</qh:geometry><qh:code>%3$s</qh:code>"
                        .formatted(type, shape(west, 0, west + 500, 500), code)
                + "<qh:name>Khu mới</qh:name><qh:class_code>SKK</qh:class_code></qh:%s></wfs:Insert>".formatted(type);
    }

    private String byId(String action, String inside) {
        return "<wfs:%1$s typeName=\"qh:%2$s\">%3$s<fes:Filter><fes:ResourceId rid=\"%2$s.%4$d\"/></fes:Filter></wfs:%1$s>"
                .formatted(action, type, inside, rows.object);
    }

    private static String property(String name, String value) {
        return "<wfs:Property><wfs:ValueReference>" + name + "</wfs:ValueReference><wfs:Value>" + value
                + "</wfs:Value></wfs:Property>";
    }

    private WfsAnswer features() {
        return WfsAnswer.get(lan, "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:" + type);
    }

    @Test
    void capabilitiesTellOfTransactionsToThoseWhoMayMakeThem() {
        WfsAnswer planner = WfsAnswer.get(lan, "REQUEST=GetCapabilities");
        assertThat(planner.find(TRANSACTIONAL))
                .as("published types cannot be changed")
                .isEqualTo("FALSE");
        assertThat(planner.holds("//ows:Operation[@name='Transaction']//ows:Post"))
                .isTrue();
        assertThat(planner.holds("//ows:Operation[@name='Transaction']//ows:Get"))
                .isFalse();
        assertThat(planner.all("//wfs:FeatureType/wfs:Name")).contains("qh:" + type);
        WfsAnswer anybody = WfsAnswer.get(client, "REQUEST=GetCapabilities");
        assertThat(anybody.holds("//ows:Operation[@name='Transaction']")).isFalse();
        assertThat(anybody.all("//wfs:FeatureType/wfs:Name")).doesNotContain("qh:" + type);
        WfsAnswer earlier = WfsAnswer.get(lan, "REQUEST=GetCapabilities&VERSION=1.1.0");
        assertThat(earlier.all("//old:FeatureType[old:Name='qh:" + type + "']/old:Operations/old:Operation"))
                .containsExactly("Query", "Insert", "Update", "Delete");
    }

    /** GML gives every feature a description, an identifier and a name; they are the client's, and come back to it. */
    @Test
    void keepsWhatGmlLetsAFeatureSayOfItself() throws Exception {
        WfsAnswer updated = transact(lan, byId("Update", property("gml:name[1]", "Tên của máy khách")));
        assertThat(updated.status()).as(updated.text()).isEqualTo(200);
        assertThat(features().find("//qh:*[qh:code='A1']/gml:name")).isEqualTo("Tên của máy khách");

        String feature = "<qh:%1$s><gml:description>Mô tả</gml:description>".formatted(type)
                + "<gml:identifier codeSpace=\"http://example.org/\">khu-1</gml:identifier>"
                + "<qh:geometry>" + shape(0, 0, 700, 700) + "</qh:geometry><qh:code>A1</qh:code>"
                + "<qh:name>Khu thay</qh:name><qh:class_code>LUC</qh:class_code></qh:" + type + ">";
        WfsAnswer replaced = transact(lan, byId("Replace", feature));
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        WfsAnswer found = features();
        assertThat(found.find("//qh:*[qh:code='A1']/gml:description")).isEqualTo("Mô tả");
        assertThat(found.find("//qh:*[qh:code='A1']/gml:identifier[@codeSpace='http://example.org/']"))
                .isEqualTo("khu-1");
        assertThat(found.holds("//qh:*[qh:code='A1']/gml:name")).as("replaced").isFalse();
        assertThat(OgcSchemas.errors(found.text(), "wfs/2.0/wfs.xsd")).isEmpty();

        WfsAnswer cleared = transact(
                lan,
                byId(
                        "Update",
                        "<wfs:Property><wfs:ValueReference>gml:description</wfs:ValueReference></wfs:Property>"));
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(features().holds("//gml:description")).isFalse();
        WfsAnswer tooLong = transact(lan, byId("Update", property("gml:name", "x".repeat(2_001))));
        assertThat(tooLong.code()).as(tooLong.text()).isEqualTo("InvalidValue Update");
        assertThat(transact(lan, byId("Delete", "")).status()).isEqualTo(200);
        assertThat(ownWords()).isZero();
    }

    @Test
    void keepsNoRowForAFeatureThatSaysNothingOfItself() throws Exception {
        String nothing = "<wfs:Property><wfs:ValueReference>gml:name</wfs:ValueReference></wfs:Property>";
        assertThat(transact(lan, byId("Update", nothing)).status()).isEqualTo(200);
        assertThat(ownWords()).as("never was").isZero();
        transact(lan, byId("Update", property("gml:name", "Tên của máy khách")));
        assertThat(ownWords()).isOne();
        assertThat(transact(lan, byId("Update", nothing)).status()).isEqualTo(200);
        assertThat(ownWords()).as("is no more").isZero();
    }

    private long ownWords() {
        return jdbc.sql("select count(*) from planning.feature_standard_properties where layer_id = ?")
                .param(type)
                .query(Long.class)
                .single();
    }

    @Test
    void insertsUpdatesReplacesAndDeletes() throws Exception {
        assertThat(features().find("/*/@numberMatched")).isEqualTo("1");
        WfsAnswer inserted = transact(lan, insert("B1", 2_000) + insert("B2", 3_000));
        assertThat(inserted.status()).as(inserted.text()).isEqualTo(200);
        assertThat(inserted.find("//wfs:totalInserted")).isEqualTo("2");
        assertThat(inserted.all("//wfs:InsertResults/wfs:Feature/fes:ResourceId/@rid"))
                .hasSize(2)
                .allMatch(id -> id.startsWith(type + "."));
        assertThat(inserted.find("//wfs:InsertResults/wfs:Feature/@handle")).isEqualTo("thêm");
        assertThat(features().find("/*/@numberMatched")).as("seen at once").isEqualTo("3");
        assertThat(features().find("//qh:*[qh:code='B1']/qh:class_name")).isEqualTo("Đất khu công nghiệp");

        WfsAnswer updated = transact(lan, byId("Update", property("qh:name", "Khu đổi tên")));
        assertThat(updated.find("//wfs:totalUpdated")).as(updated.text()).isEqualTo("1");
        assertThat(features().find("//qh:*[qh:code='A1']/qh:name")).isEqualTo("Khu đổi tên");

        String feature = "<qh:%1$s><qh:geometry>%2$s</qh:geometry><qh:code>A1</qh:code><qh:name>Khu thay</qh:name>"
                        .formatted(type, shape(0, 0, 700, 700))
                + "<qh:class_code>LUC</qh:class_code></qh:" + type + ">";
        WfsAnswer replaced = transact(lan, byId("Replace", feature));
        assertThat(replaced.find("//wfs:totalReplaced")).as(replaced.text()).isEqualTo("1");
        assertThat(features().find("//qh:*[qh:code='A1']/qh:area_m2")).startsWith("490000");

        WfsAnswer deleted = transact(lan, byId("Delete", ""));
        assertThat(deleted.find("//wfs:totalDeleted")).as(deleted.text()).isEqualTo("1");
        assertThat(features().all("//qh:code")).containsExactlyInAnyOrder("B1", "B2");
        for (WfsAnswer answer : List.of(inserted, updated, replaced, deleted)) {
            assertThat(OgcSchemas.errors(answer.text(), "wfs/2.0/wfs.xsd"))
                    .as(answer.text())
                    .isEmpty();
        }
    }

    @Test
    void allActionsAreMadeOrNone() {
        String before = rows.state();
        WfsAnswer answer = transact(lan, insert("B1", 2_000) + insert("A1", 3_000));
        assertThat(answer.status()).as(answer.text()).isBetween(400, 409);
        assertThat(rows.state()).isEqualTo(before);
    }

    @Test
    void aStaleChangeOfAnotherIsRefusedAndAStatedStateIsKept() {
        assertThat(transact(lan, byId("Update", property("name", "của Lan"))).status())
                .isEqualTo(200);
        WfsAnswer blind = transact(minh, byId("Update", property("name", "của Minh")));
        assertThat(blind.status()).as(blind.text()).isEqualTo(403);
        assertThat(blind.code()).startsWith("OperationProcessingFailed");
        assertThat(blind.text()).contains("Reload the layer").doesNotContain("If-Match");
        WfsAnswer stale = transact(minh, byId("Update", property("name", "của Minh") + property("row_version", "1")));
        assertThat(stale.code()).startsWith("OperationProcessingFailed");
        WfsAnswer seen = transact(minh, byId("Update", property("name", "của Minh") + property("row_version", "2")));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        String filter = "<fes:Filter><fes:And><fes:ResourceId rid=\"%1$s.%2$d\"/><fes:PropertyIsEqualTo>"
                        .formatted(type, rows.object)
                + "<fes:ValueReference>row_version</fes:ValueReference><fes:Literal>%d</fes:Literal>"
                + "</fes:PropertyIsEqualTo></fes:And></fes:Filter>";
        String delete = "<wfs:Delete typeName=\"qh:" + type + "\">" + filter + "</wfs:Delete>";
        assertThat(transact(lan, delete.formatted(1)).find("//wfs:totalDeleted"))
                .isEqualTo("0");
        assertThat(transact(lan, delete.formatted(3)).find("//wfs:totalDeleted"))
                .isEqualTo("1");
    }

    @Test
    void onlyThoseWhoMayChangeAnythingAndOnlyDrafts() {
        WfsAnswer anybody = transact(client, insert("B1", 2_000));
        assertThat(anybody.status()).isEqualTo(401);
        WfsAnswer officer = transact(client.as("can-bo"), insert("B1", 2_000));
        assertThat(officer.status()).as("drafts do not exist for officers").isEqualTo(400);
        String before = rows.state();
        WfsAnswer published = transact(
                lan,
                "<wfs:Delete typeName=\"qh:land-allocation\"><fes:Filter><fes:ResourceId rid=\"land-allocation."
                        + rows.published + "\"/></fes:Filter></wfs:Delete>");
        assertThat(published.code()).as(published.text()).startsWith("OperationProcessingFailed");
        assertThat(rows.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<wfs:Delete typeName='qh:%s'/> | MissingParameterValue filter",
                "<wfs:Delete typeName='qh:none'><fes:Filter/></wfs:Delete> | InvalidParameterValue typeName",
                "<wfs:Insert><qh:none/></wfs:Insert> | InvalidValue qh:none",
                "<wfs:Insert><qh:%s><qh:code>X</qh:code></qh:%s></wfs:Insert> | InvalidValue Insert",
                "<wfs:Insert inputFormat='csv'/> | InvalidParameterValue inputFormat",
                "<wfs:Native safeToIgnore='false' vendorId='x'/> | OptionNotSupported Native",
                "<wfs:Explode/> | OperationParsingFailed Explode",
                "<wfs:Update typeName='qh:%s'><wfs:Property><wfs:ValueReference>gml:boundedBy</wfs:ValueReference><wfs:Value><kml:Point xmlns:kml='http://www.opengis.net/kml/2.2'/></wfs:Value></wfs:Property><fes:Filter><fes:ResourceId rid='x'/></fes:Filter></wfs:Update> | InvalidValue gml:boundedBy",
                "<wfs:Update typeName='qh:%s'><wfs:Property><wfs:ValueReference>nothing</wfs:ValueReference></wfs:Property><fes:Filter><fes:ResourceId rid='x'/></fes:Filter></wfs:Update> | InvalidParameterValue valueReference"
            })
    void refusesWhatMakesNoSense(String action, String code) {
        String before = rows.state();
        WfsAnswer answer = transact(lan, action.replace("%s", type));
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(rows.state()).isEqualTo(before);
    }

    /** In the forms of old versions, which QGIS speaks whatever version it reads with. */
    @ParameterizedTest
    @CsvSource({
        "1.0.0, WFS_TransactionResponse, wfs/1.0.0/WFS-transaction.xsd",
        "1.1.0, TransactionResponse, wfs/1.1.0/wfs.xsd"
    })
    void answersOldClientsInTheirForm(String version, String root, String schema) throws Exception {
        WfsAnswer answer = WfsAnswer.post(lan, """
                <Transaction xmlns="http://www.opengis.net/wfs" version="%1$s" service="WFS"
                 xmlns:gml="http://www.opengis.net/gml"><Insert><%2$s xmlns="http://quyhoach.vn/ns/layers/1.0">
                <code>B9</code><name>Khu mới</name><class_code>SKK</class_code><geometry>
                <gml:Polygon srsName="EPSG:9210"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates cs="," ts=" ">
                562000,1170000 562500,1170000 562500,1170500 562000,1170000</gml:coordinates></gml:LinearRing>
                </gml:outerBoundaryIs></gml:Polygon></geometry></%2$s></Insert></Transaction>""".formatted(version, type));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.root().getLocalName()).isEqualTo(root);
        assertThat(answer.find("//*[local-name()='FeatureId']/@fid")).startsWith(type + ".");
        WfsAnswer deleted = WfsAnswer.post(lan, """
                <Transaction xmlns="http://www.opengis.net/wfs" version="%1$s" service="WFS"
                 xmlns:ogc="http://www.opengis.net/ogc" xmlns:qh="http://quyhoach.vn/ns/layers/1.0">
                <Delete typeName="qh:%2$s"><ogc:Filter><ogc:FeatureId fid="%2$s.%3$d"/></ogc:Filter></Delete>
                </Transaction>""".formatted(version, type, rows.object));
        assertThat(deleted.status()).as(deleted.text()).isEqualTo(200);
        assertThat(features().all("//qh:code")).containsExactly("B9");
        for (WfsAnswer told : List.of(answer, deleted)) {
            assertThat(OgcSchemas.errors(told.text(), schema)).as(told.text()).isEmpty();
        }
    }

    /** QGIS draws, moves, renames and deletes, as a planner does by hand. */
    @ParameterizedTest
    @CsvSource({"2.0.0", "1.1.0"})
    void qgisEditsADraft(String version) {
        JsonNode told = Qgis.run(
                WfsTransactionIT.class,
                "qgis_wfs_edit.py",
                "http://127.0.0.1:" + port + "/ows",
                version,
                type,
                "lan",
                ApiClient.PASSWORD);
        assertThat(told.get("editable").asBoolean()).as(told.toString()).isTrue();
        assertThat(told.get("errors")).as(told.toString()).isEmpty();
        assertThat(features().all("//qh:code")).containsExactly("Q1");
        assertThat(features().find("//qh:name")).isEqualTo("Khu vẽ bằng QGIS, đổi tên");
        assertThat(features().find("//qh:area_m2")).startsWith("160000");
    }
}
