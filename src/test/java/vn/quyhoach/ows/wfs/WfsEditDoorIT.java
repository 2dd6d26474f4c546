package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.ogcapi.EditRows;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.HttpTest;

/** {@code /ows/edit}: WFS of what the caller may change. */
@HttpTest
class WfsEditDoorIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    /** The door for editors makes the promise of the class, because everything that it lists can be changed. */
    @Test
    void theDoorForEditorsListsWhatTheCallerMayChange() {
        String type = "land-allocation-draft-" + new EditRows(jdbc, client.as("admin")).draft;
        ApiClient lan = client.as("lan");
        String asked = "/ows/edit?SERVICE=WFS&REQUEST=";
        WfsAnswer planner = WfsAnswer.of(lan.get(asked + "GetCapabilities"));
        assertThat(planner.find("//ows:Constraint[@name='ImplementsTransactionalWFS']/ows:DefaultValue"))
                .isEqualTo("TRUE");
        assertThat(planner.all("//wfs:FeatureType/wfs:Name"))
                .contains("qh:" + type, "qh:projects-points")
                .doesNotContain("qh:land-allocation", "qh:province");
        assertThat(planner.all("//ows:Operation/ows:DCP/ows:HTTP/*/@xlink:href"))
                .allMatch(address -> address.endsWith("/ows/edit"));
        assertThat(WfsAnswer.of(lan.get(asked + "DescribeFeatureType&VERSION=2.0.0"))
                        .all("/xsd:schema/xsd:element/@name"))
                .contains(type)
                .doesNotContain("land-allocation");
        WfsAnswer officer = WfsAnswer.of(client.as("can-bo").get(asked + "GetCapabilities"));
        assertThat(officer.all("//wfs:FeatureType/wfs:Name"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("qh:projects"));
        assertThat(client.get(asked + "GetCapabilities").status()).isEqualTo(401);
        WfsAnswer wms = WfsAnswer.of(lan.get("/ows/edit?SERVICE=WMS&REQUEST=GetCapabilities"));
        assertThat(wms.code()).isEqualTo("InvalidParameterValue service");
    }
}
