package vn.quyhoach.ows.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.fes.Elements;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.SampleTest;

/**
 * What is written as GML is what DescribeFeatureType promises: names, order and types of properties. Of GML itself a
 * stub stands in, since nothing is fetched here; geometries are checked by their structure.
 */
@SampleTest
class WfsSchemaIT {

    private static final String GML_STUB = """
            <xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:gml="http://www.opengis.net/gml/3.2"
             targetNamespace="http://www.opengis.net/gml/3.2" elementFormDefault="qualified">
              <xsd:attribute name="id" type="xsd:ID"/>
              <xsd:complexType name="AbstractFeatureType" abstract="true"><xsd:sequence/>
                <xsd:attribute ref="gml:id" use="required"/></xsd:complexType>
              <xsd:element name="AbstractFeature" type="gml:AbstractFeatureType" abstract="true"/>
              <xsd:complexType name="Geometry"><xsd:sequence>
                <xsd:any namespace="##targetNamespace" processContents="skip"/></xsd:sequence></xsd:complexType>
              <xsd:complexType name="MultiSurfacePropertyType"><xsd:complexContent>
                <xsd:extension base="gml:Geometry"/></xsd:complexContent></xsd:complexType>
              <xsd:complexType name="MultiCurvePropertyType"><xsd:complexContent>
                <xsd:extension base="gml:Geometry"/></xsd:complexContent></xsd:complexType>
              <xsd:complexType name="MultiPointPropertyType"><xsd:complexContent>
                <xsd:extension base="gml:Geometry"/></xsd:complexContent></xsd:complexType>
            </xsd:schema>""";

    @Autowired
    private ApiClient client;

    @Autowired
    private Layers layers;

    @Test
    void everyLayersFeaturesAreAsTheirSchemaSays() throws Exception {
        Validator validator = schema().newValidator();
        for (PublishedLayer layer : layers.list()) {
            WfsAnswer answer =
                    WfsAnswer.get(client, "VERSION=2.0.0&REQUEST=GetFeature&COUNT=20&TYPENAMES=qh:" + layer.id());
            List<String> schemas =
                    List.of(answer.find("/*/@*[local-name()='schemaLocation']").split(" "));
            assertThat(schemas).contains("http://quyhoach.vn/ns/layers/1.0", "http://www.opengis.net/wfs/2.0");
            for (Element member : Elements.of(answer.root())) {
                try {
                    validator.validate(new DOMSource(Elements.of(member).get(0)));
                } catch (SAXException e) {
                    throw new AssertionError(layer.id() + ": " + e.getMessage(), e);
                }
            }
            assertWellBuilt(answer);
        }
    }

    /** Ids are there and unique, rings closed, every coordinate a pair. */
    private static void assertWellBuilt(WfsAnswer answer) {
        List<String> ids = answer.all("//@gml:id");
        assertThat(Set.copyOf(ids)).hasSameSizeAs(ids);
        assertThat(answer.holds("//qh:geometry//*[not(@gml:id)][contains('|Polygon|LineString|Point|MultiSurface|"
                        + "MultiCurve|MultiPoint|', concat('|', local-name(), '|'))]"))
                .isFalse();
        for (String ring : answer.all("//gml:LinearRing/gml:posList")) {
            List<String> numbers = new ArrayList<>(List.of(ring.split(" ")));
            assertThat(numbers.size()).isEven().isGreaterThanOrEqualTo(8);
            assertThat(numbers.subList(numbers.size() - 2, numbers.size())).isEqualTo(numbers.subList(0, 2));
        }
    }

    private Schema schema() throws Exception {
        String described = client.get("/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType")
                .text();
        DOMImplementationLS load =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            LSInput input = load.createLSInput();
            input.setCharacterStream(new StringReader(GML_STUB));
            input.setSystemId(systemId);
            return input;
        });
        return factory.newSchema(new StreamSource(new StringReader(described)));
    }
}
