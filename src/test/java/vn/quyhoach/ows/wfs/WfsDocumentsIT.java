package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/** What the service says of itself: capabilities of both versions, schemas, stored queries. */
@SampleTest
class WfsDocumentsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private Layers layers;

    @Test
    void capabilitiesMakeEveryPromiseOfTheStandardByName() {
        WfsAnswer answer = WfsAnswer.get(client, "REQUEST=GetCapabilities");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).startsWith("text/xml");
        assertThat(answer.find("/wfs:WFS_Capabilities/attribute::version")).isEqualTo("2.0.0");
        assertThat(answer.all("/wfs:WFS_Capabilities/*")).hasSize(5);
        for (String name :
                new String[] {"ImplementsBasicWFS", "ImplementsResultPaging", "KVPEncoding", "XMLEncoding"}) {
            assertThat(promise(answer, name)).as(name).isEqualTo("TRUE");
        }
        for (String name : new String[] {
            "ImplementsTransactionalWFS", "ImplementsLockingWFS", "SOAPEncoding", "ImplementsInheritance",
            "ImplementsRemoteResolve", "ImplementsStandardJoins", "ImplementsSpatialJoins", "ImplementsTemporalJoins",
            "ImplementsFeatureVersioning", "ManageStoredQueries"
        }) {
            assertThat(promise(answer, name)).as(name).isEqualTo("FALSE");
        }
        assertThat(promise(answer, "CountDefault")).isEqualTo("10000");
        for (String name : new String[] {
            "ImplementsQuery",
            "ImplementsAdHocQuery",
            "ImplementsFunctions",
            "ImplementsResourceId",
            "ImplementsMinStandardFilter",
            "ImplementsStandardFilter",
            "ImplementsMinSpatialFilter",
            "ImplementsSpatialFilter",
            "ImplementsSorting",
            "ImplementsMinimumXPath"
        }) {
            assertThat(answer.find("//fes:Conformance/fes:Constraint[@name='" + name + "']/ows:DefaultValue"))
                    .as(name)
                    .isEqualTo("TRUE");
        }
        for (String operation : new String[] {"GetFeature", "GetPropertyValue"}) {
            assertThat(answer.all("//ows:Operation[@name='" + operation
                            + "']/ows:Parameter[@name='resolve']/ows:AllowedValues/ows:Value"))
                    .contains("local");
        }
    }

    private static String promise(WfsAnswer answer, String name) {
        return answer.find("//ows:OperationsMetadata/ows:Constraint[@name='" + name + "']/ows:DefaultValue");
    }

    @Test
    void addressesOfOperationsHaveNoQueryOfTheirOwn() {
        WfsAnswer answer = WfsAnswer.get(client, "REQUEST=GetCapabilities");
        assertThat(answer.all("//ows:Operation/ows:DCP/ows:HTTP/*/@xlink:href"))
                .hasSize(12)
                .allMatch(address -> address.endsWith("/ows"));
        assertThat(answer.all("//ows:Operation/@name"))
                .containsExactly(
                        "GetCapabilities",
                        "DescribeFeatureType",
                        "GetFeature",
                        "GetPropertyValue",
                        "ListStoredQueries",
                        "DescribeStoredQueries");
    }

    @Test
    void everyLayerIsATypeWithTitlesSystemsAndABox() {
        WfsAnswer answer = WfsAnswer.get(client.with("Accept-Language", "vi"), "REQUEST=GetCapabilities");
        assertThat(answer.count("//wfs:FeatureType")).isEqualTo(layers.list().size());
        String communes = "//wfs:FeatureType[wfs:Name='qh:communes']";
        assertThat(answer.find(communes + "/wfs:DefaultCRS")).isEqualTo("urn:ogc:def:crs:EPSG::3405");
        assertThat(answer.all(communes + "/wfs:OtherCRS"))
                .contains("urn:ogc:def:crs:EPSG::4326", "urn:ogc:def:crs:EPSG::3857", "urn:ogc:def:crs:OGC:1.3:CRS84");
        assertThat(answer.find(communes + "/wfs:Title[1]")).isNotBlank();
        String[] lower =
                answer.find(communes + "/ows:WGS84BoundingBox/ows:LowerCorner").split(" ");
        assertThat(Double.parseDouble(lower[0])).as("longitude first").isBetween(105.0, 107.0);
    }

    @ParameterizedTest
    @CsvSource({
        "'ACCEPTVERSIONS=10.0.0,2.0.0,1.1.0', 2.0.0",
        "'ACCEPTVERSIONS=1.1.0,2.0.0', 1.1.0",
        "VERSION=1.1.0, 1.1.0",
        "VERSION=1.0.0, 1.1.0",
        "VERSION=2.0.0, 2.0.0",
        "VERSION=3.0.0, 2.0.0"
    })
    void versionsAreNegotiated(String asked, String version) {
        assertThat(WfsAnswer.get(client, "REQUEST=GetCapabilities&" + asked).find("/*/attribute::version"))
                .isEqualTo(version);
    }

    @Test
    void versionsAreNegotiatedInXml() {
        WfsAnswer answer = WfsAnswer.post(client, """
                <wfs:GetCapabilities service="WFS" xmlns:wfs="http://www.opengis.net/wfs/2.0"
                 xmlns:ows="http://www.opengis.net/ows/1.1"><ows:AcceptVersions><ows:Version>10.0.0</ows:Version>
                <ows:Version>1.1.0</ows:Version></ows:AcceptVersions></wfs:GetCapabilities>""");
        assertThat(answer.find("/old:WFS_Capabilities/attribute::version")).isEqualTo("1.1.0");
        WfsAnswer none = WfsAnswer.get(client, "REQUEST=GetCapabilities&ACCEPTVERSIONS=9.9.9");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.code()).isEqualTo("VersionNegotiationFailed acceptVersions");
    }

    @Test
    void sectionsCanBeAskedAlone() {
        WfsAnswer answer = WfsAnswer.get(client, "REQUEST=GetCapabilities&SECTIONS=FeatureTypeList");
        assertThat(answer.all("/wfs:WFS_Capabilities/*")).hasSize(1);
        assertThat(answer.holds("//wfs:FeatureType")).isTrue();
    }

    @Test
    void earlierCapabilitiesForOldClients() {
        WfsAnswer answer = WfsAnswer.get(client, "REQUEST=GetCapabilities&VERSION=1.1.0");
        assertThat(answer.find("//old:FeatureType[old:Name='qh:urban']/old:DefaultSRS"))
                .isEqualTo("urn:ogc:def:crs:EPSG::3405");
        assertThat(answer.count("//old:FeatureType/olds:WGS84BoundingBox"))
                .isEqualTo(layers.list().size());
        assertThat(answer.all("//olds:Operation/@name"))
                .containsExactly("GetCapabilities", "DescribeFeatureType", "GetFeature");
        assertThat(answer.all("//olds:Parameter[@name='outputFormat']/olds:Value"))
                .contains("text/xml; subtype=gml/3.1.1", "application/json", "csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0.0", "1.1.0"})
    void schemasHaveTheTypesOfTheAttributes(String version) {
        WfsAnswer answer =
                WfsAnswer.get(client, "REQUEST=DescribeFeatureType&VERSION=" + version + "&TYPENAME=qh:urban");
        assertThat(answer.find("/xsd:schema/@targetNamespace")).isEqualTo("http://quyhoach.vn/ns/layers/1.0");
        assertThat(answer.find("/xsd:schema/xsd:element/@name")).isEqualTo("urban");
        assertThat(answer.find("//xsd:element[@name='geometry']/@type")).isEqualTo("gml:MultiSurfacePropertyType");
        assertThat(answer.find("//xsd:element[@name='area_m2']/@type")).isEqualTo("xsd:decimal");
        assertThat(answer.find("//xsd:element[@name='decision_date']/@type")).isEqualTo("xsd:date");
        assertThat(answer.find("//xsd:element[@name='name']/@type")).isEqualTo("xsd:string");
    }

    @Test
    void schemasOfAllTypesOrOfThoseThatAreNamed() {
        int all = layers.list().size();
        assertThat(WfsAnswer.get(client, "REQUEST=DescribeFeatureType&VERSION=2.0.0")
                        .count("/xsd:schema/xsd:element"))
                .isEqualTo(all);
        assertThat(WfsAnswer.post(client, """
                                <DescribeFeatureType service="WFS" version="2.0.0"
                                 xmlns="http://www.opengis.net/wfs/2.0" xmlns:a="http://quyhoach.vn/ns/layers/1.0">
                                <TypeName>a:urban</TypeName><TypeName>a:communes</TypeName></DescribeFeatureType>""").all("/xsd:schema/xsd:element/@name"))
                .containsExactly("urban", "communes");
        assertThat(WfsAnswer.get(
                                client,
                                "REQUEST=DescribeFeatureType&VERSION=2.0.0&TYPENAMES=ns9:urban"
                                        + "&NAMESPACES=xmlns(ns9,http://quyhoach.vn/ns/layers/1.0)")
                        .count("/xsd:schema/xsd:element"))
                .isEqualTo(1);
    }

    @Test
    void unknownTypesAreRefused() {
        for (String more : new String[] {
            "&TYPENAME=qh:nothing", "&TYPENAME=x:urban&NAMESPACES=xmlns(x,http://example.org)", "&TYPENAME=urban'--"
        }) {
            WfsAnswer answer = WfsAnswer.get(client, "REQUEST=DescribeFeatureType&VERSION=2.0.0" + more);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("InvalidParameterValue typeName");
        }
        assertThat(WfsAnswer.get(client, "REQUEST=DescribeFeatureType&VERSION=2.0.0&OUTPUTFORMAT=rng")
                        .code())
                .isEqualTo("InvalidParameterValue outputFormat");
    }

    @Test
    void theStoredQueryIsListedAndDescribed() {
        String id = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
        WfsAnswer list = WfsAnswer.get(client, "REQUEST=ListStoredQueries&VERSION=2.0.0");
        assertThat(list.find("/wfs:ListStoredQueriesResponse/wfs:StoredQuery/@id"))
                .isEqualTo(id);
        assertThat(list.count("//wfs:ReturnFeatureType"))
                .isEqualTo(layers.list().size());
        WfsAnswer all = WfsAnswer.get(client, "REQUEST=DescribeStoredQueries&VERSION=2.0.0");
        assertThat(all.find("//wfs:StoredQueryDescription[@id='" + id + "']/wfs:Parameter/@name"))
                .isEqualTo("id");
        WfsAnswer one = WfsAnswer.post(client, """
                <DescribeStoredQueries service="WFS" version="2.0.0" xmlns="http://www.opengis.net/wfs/2.0">
                <StoredQueryId>%s</StoredQueryId></DescribeStoredQueries>""".formatted(id));
        assertThat(one.count("//wfs:StoredQueryDescription")).isEqualTo(1);
        assertThat(WfsAnswer.get(client, "REQUEST=DescribeStoredQueries&VERSION=2.0.0&STOREDQUERY_ID=x")
                        .code())
                .isEqualTo("InvalidParameterValue storedQuery_id");
    }
}
