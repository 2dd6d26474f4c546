package vn.quyhoach.ows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.SampleTest;

/** Every document that a service writes is as the OGC's schema of it says. */
@SampleTest
class OwsDocumentsIT {

    private static final String WFS = "wfs/2.0/wfs.xsd";
    private static final String OLD_WFS = "wfs/1.1.0/wfs.xsd";

    @Autowired
    private Environment environment;

    @Autowired
    private Layers layers;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities, sld/1.1.0/sld_capabilities.xsd",
        "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=nowhere, wms/1.3.0/exceptions_1_3_0.xsd",
        "SERVICE=WMS&VERSION=1.3.0&REQUEST=DescribeLayer&SLD_VERSION=1.1.0&LAYERS=urban, sld/1.1.0/DescribeLayer.xsd",
        "SERVICE=WMTS&REQUEST=GetCapabilities, wmts/1.0/wmtsGetCapabilities_response.xsd",
        "SERVICE=WMTS&REQUEST=GetTile&LAYER=nowhere, ows/1.1.0/owsExceptionReport.xsd",
        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities, " + WFS,
        "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetCapabilities, " + OLD_WFS,
        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=nowhere, ows/1.1.0/owsExceptionReport.xsd",
        "SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=nowhere, ows/1.0.0/owsExceptionReport.xsd",
        "SERVICE=WFS&VERSION=2.0.0&REQUEST=ListStoredQueries, " + WFS,
        "SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeStoredQueries, " + WFS,
        "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=qh:urban&RESULTTYPE=hits, " + WFS,
        "REQUEST=GetNothing, ows/1.1.0/owsExceptionReport.xsd"
    })
    void documentsAreValid(String query, String schema) throws Exception {
        String document = client.get(query).text();
        assertThat(OgcSchemas.errors(document, schema)).as(document).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REQUEST=GetCapabilities",
                "REQUEST=GetMap&LAYERS=nowhere",
                "REQUEST=DescribeLayer&LAYERS=urban,land-allocation"
            })
    void documentsOfTheOldMapServiceAreOfTheirType(String query) throws Exception {
        String document = client.get("SERVICE=WMS&VERSION=1.1.1&" + query).text();
        assertThat(document).contains("<!DOCTYPE ");
        assertThat(OgcSchemas.errorsByType(document)).as(document).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.0.0, TYPENAMES, COUNT, " + WFS, "1.1.0, TYPENAME, MAXFEATURES, " + OLD_WFS})
    void featuresAreAsDescribed(String version, String types, String count, String schema) throws Exception {
        String service = "SERVICE=WFS&VERSION=" + version;
        String described = client.get(service + "&REQUEST=DescribeFeatureType").text();
        for (PublishedLayer layer : layers.list()) {
            Bytes answer =
                    client.get(service + "&REQUEST=GetFeature&" + types + "=qh:" + layer.id() + "&" + count + "=3");
            assertThat(OgcSchemas.errors(answer.text(), schema, described))
                    .as(layer.id())
                    .isEmpty();
        }
    }

    @Test
    void severalTypesAndValuesAreAsDescribed() throws Exception {
        String service = "SERVICE=WFS&VERSION=2.0.0";
        String described = client.get(service + "&REQUEST=DescribeFeatureType").text();
        String both = client.get(service + "&REQUEST=GetFeature&TYPENAMES=(qh:urban)(qh:rural)&COUNT=3")
                .text();
        assertThat(OgcSchemas.errors(both, WFS, described)).as(both).isEmpty();
        String values = client.get(
                        service + "&REQUEST=GetPropertyValue&TYPENAMES=qh:urban&COUNT=3&VALUEREFERENCE=qh:geometry")
                .text();
        assertThat(OgcSchemas.errors(values, WFS, described)).as(values).isEmpty();
        String one = client.get(service + "&REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById"
                        + "&ID=" + both.replaceAll("(?s).*?gml:id=\"(urban\\.\\d+)\".*", "$1"))
                .text();
        assertThat(OgcSchemas.errors(one, WFS, described)).as(one).isEmpty();
    }
}
