package vn.quyhoach.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quyhoach.encoding.EncodingRows.SCHEMA;
import static vn.quyhoach.encoding.EncodingRows.layer;
import static vn.quyhoach.encoding.EncodingRows.row;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;

class GmlWriterTest {

    private final StringWriter text = new StringWriter();

    @Test
    void writesLatitudeFirstWhereTheAuthorityDoes() throws IOException {
        FeatureRow row = row("POINT (106.25 10.5)", Crs.of("EPSG:4326"), "a", null, null, null);
        writer(GeometryKind.POINT, SrsName.urn(Crs.of("EPSG:4326"))).write(row);
        assertThat(text.toString())
                .contains("srsName=\"urn:ogc:def:crs:EPSG::4326\" srsDimension=\"2\"")
                .contains("<gml:pos>10.5 106.25</gml:pos>");
    }

    @Test
    void writesEastingFirstInVnAndInTheShortForm() throws IOException {
        writer(GeometryKind.POINT, SrsName.uri(Crs.NATIONAL))
                .write(row("POINT (551234.5678 1174321.25)", Crs.NATIONAL, "a", null, null, null));
        writer(GeometryKind.POINT, SrsName.brief(Crs.of("EPSG:4326")))
                .write(row("POINT (106.25 10.5)", Crs.of("EPSG:4326"), "a", null, null, null));
        assertThat(text.toString())
                .contains("srsName=\"http://www.opengis.net/def/crs/EPSG/0/9210\"")
                .contains("<gml:pos>551234.568 1174321.25</gml:pos>")
                .contains("srsName=\"EPSG:4326\"")
                .contains("<gml:pos>106.25 10.5</gml:pos>");
    }

    @Test
    void givesEveryGeometryAnIdAndWindsRings() throws IOException {
        FeatureRow row = row(
                "MULTIPOLYGON (((0 0, 0 10, 10 10, 10 0, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2)), ((20 0, 30 0, 30 9, 20 0)))",
                Crs.NATIONAL,
                "Đất ở <đô thị> & \"khác\" \u0001",
                4_494_794_000.25,
                LocalDate.of(2023, 6, 13),
                true);
        writer(GeometryKind.POLYGON, SrsName.urn(Crs.NATIONAL)).write(row);
        Element feature = parse();
        assertThat(feature.getAttributeNS(GmlVersion.GML_3_2.namespace(), "id")).isEqualTo("land-allocation.7");
        assertThat(text.toString())
                .contains("gml:id=\"land-allocation.7.geometry\"", "gml:id=\"land-allocation.7.geometry.2\"")
                .contains(">0 0 10 0 10 10 0 10 0 0</gml:posList>", ">2 2 2 4 4 4 4 2 2 2</gml:posList>")
                .contains("<qh:area_m2>4494794000.25</qh:area_m2>")
                .contains("<qh:valid_from>2023-06-13</qh:valid_from><qh:schematic>true</qh:schematic>");
        assertThat(feature.getElementsByTagNameNS(GmlWriter.NAMESPACE, "name")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Đất ở <đô thị> & \"khác\" \uFFFD");
    }

    @Test
    void leavesOutWhatIsMissing() throws IOException {
        GmlWriter writer = writer(GeometryKind.LINE, SrsName.urn(Crs.NATIONAL));
        FeatureRow row = row(new byte[0], null, null, null, false);
        writer.write(row);
        assertThat(text.toString())
                .isEqualTo("<qh:land-allocation gml:id=\"land-allocation.7\"><qh:schematic>false</qh:schematic>"
                        + "</qh:land-allocation>\n");
        assertThat(writer.writeProperty(row, "name")).isFalse();
        assertThat(writer.writeProperty(row, "schematic")).isTrue();
    }

    @Test
    void writesBoxesInTheOrderOfTheSystem() throws IOException {
        Crs latitudeFirst = Crs.of("EPSG:4326");
        writer(GeometryKind.LINE, SrsName.urn(latitudeFirst))
                .writeBoundedBy(new Bbox(105.5, 10.25, 106.75, 11, latitudeFirst));
        assertThat(text.toString())
                .contains("<gml:lowerCorner>10.25 105.5</gml:lowerCorner><gml:upperCorner>11 106.75</gml:upperCorner>");
    }

    @Test
    void declaresTypesThatClientsMapToFields() throws Exception {
        String xsd = GmlSchema.write(GmlVersion.GML_3_2, Map.of(layer(GeometryKind.POLYGON), SCHEMA));
        Document schema = document(xsd);
        assertThat(schema.getDocumentElement().getAttribute("targetNamespace")).isEqualTo(GmlWriter.NAMESPACE);
        assertThat(xsd)
                .contains("name=\"land-allocation\" type=\"qh:land-allocationType\"")
                .contains("substitutionGroup=\"gml:AbstractFeature\"")
                .contains("name=\"geometry\" type=\"gml:MultiSurfacePropertyType\" minOccurs=\"0\"")
                .contains("name=\"area_m2\" type=\"xsd:decimal\"", "name=\"valid_from\" type=\"xsd:date\"")
                .contains("<xsd:documentation xml:lang=\"vi\">Diện tích</xsd:documentation>");
        assertThat(GmlSchema.write(GmlVersion.GML_3_1_1, Map.of(layer(GeometryKind.LINE), SCHEMA)))
                .contains("substitutionGroup=\"gml:_Feature\"", "xmlns:gml=\"http://www.opengis.net/gml\"")
                .contains("type=\"gml:MultiCurvePropertyType\"");
    }

    private GmlWriter writer(GeometryKind kind, SrsName srs) {
        return new GmlWriter(text, GmlVersion.GML_3_2, layer(kind), SCHEMA, srs);
    }

    private Element parse() throws IOException {
        try {
            String feature = text.toString()
                    .replaceFirst(
                            " gml:id",
                            " xmlns:qh=\"" + GmlWriter.NAMESPACE + "\" xmlns:gml=\"" + GmlVersion.GML_3_2.namespace()
                                    + "\" gml:id");
            return document(feature).getDocumentElement();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static Document document(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
