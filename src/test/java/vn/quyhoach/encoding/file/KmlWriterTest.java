package vn.quyhoach.encoding.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.quyhoach.encoding.EncodedLayer;
import vn.quyhoach.encoding.EncodingRows;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.layer.LayerSchema.AttributeType;
import vn.quyhoach.style.ClassLook;
import vn.quyhoach.text.Bilingual;

/** Styles, balloons and places of KML, read as XML. */
class KmlWriterTest {

    private static final List<ClassLook> LOOKS = List.of(
            new ClassLook("LUC", new Bilingual("Lúa", "Rice"), "#ffee82", 0.5, "#9e9c50", 0.4),
            new ClassLook("", new Bilingual("Khác", "Other"), null, 1, "#9e9e9e", 1));

    private static final LayerSchema SCHEMA = new LayerSchema(
            new Bilingual("Đất <a> & b", "Land"),
            List.of(
                    new Attribute("name", AttributeType.TEXT, new Bilingual("Tên & hiệu", "Name")),
                    new Attribute("class_code", AttributeType.TEXT, new Bilingual("Mã loại", "Class")),
                    new Attribute("area_m2", AttributeType.DECIMAL, new Bilingual("Diện tích", "Area")),
                    new Attribute("valid_from", AttributeType.DATE, new Bilingual("Từ", "From")),
                    new Attribute("schematic", AttributeType.BOOLEAN, new Bilingual("Sơ đồ", "Schematic"))));

    private static Document write(FeatureRow... rows) throws Exception {
        EncodedLayer layer = EncodingRows.encoded(GeometryKind.POLYGON, SCHEMA, Crs.WGS84);
        byte[] text = EncodingRows.written(out -> new KmlWriter(out, layer, LOOKS), rows);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(text));
    }

    private static List<String> texts(Document document, String element) {
        NodeList nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    private static FeatureRow zone(String classCode) {
        return zone("Đất \"1\" <2>", classCode);
    }

    private static FeatureRow zone(String name, String classCode) {
        return EncodingRows.row(
                "POLYGON ((106 10, 106 11, 107 11, 106 10), (106.3 10.5, 106.4 10.6, 106.3 10.6, 106.3 10.5))",
                Crs.WGS84,
                name,
                classCode,
                12.5,
                LocalDate.of(2025, 3, 1),
                true);
    }

    @Test
    void eachClassHasOneStyleInItsColours() throws Exception {
        Document document = write(zone("Đất", "LUC"), zone("Đất", "LUC"), zone("Đất", "XYZ"), zone("Đất", null));
        NodeList styles = document.getElementsByTagName("Style");
        assertThat(styles.getLength()).isEqualTo(2);
        Element rice = (Element) styles.item(0);
        assertThat(rice.getAttribute("id")).isEqualTo("class-LUC");
        // opacity, blue, green, red
        assertThat(rice.getElementsByTagName("PolyStyle").item(0).getTextContent())
                .isEqualTo("8082eeff");
        assertThat(rice.getElementsByTagName("LineStyle").item(0).getTextContent())
                .isEqualTo("ff509c9e0.4");
        assertThat(rice.getElementsByTagName("text").item(0).getTextContent())
                .contains("Tên &amp; hiệu", "$[land_allocation/area_m2]");
        Element other = (Element) styles.item(1);
        assertThat(other.getElementsByTagName("PolyStyle").item(0).getTextContent())
                .isEqualTo("0");
        assertThat(texts(document, "styleUrl"))
                .containsExactly("#class-LUC", "#class-LUC", "#class-other", "#class-other");
    }

    @Test
    void attributesHaveTypesTitlesAndTheirValues() throws Exception {
        Document document = write(zone("LUC"));
        NodeList fields = document.getElementsByTagName("SimpleField");
        assertThat(((Element) fields.item(2)).getAttribute("type")).isEqualTo("double");
        assertThat(texts(document, "displayName")).containsExactly("Tên & hiệu", "Mã loại", "Diện tích", "Từ", "Sơ đồ");
        // GDAL takes a Boolean for a number
        assertThat(texts(document, "SimpleData")).containsExactly("Đất \"1\" <2>", "LUC", "12.5", "2025-03-01", "1");
        assertThat(texts(document, "name").get(1)).isEqualTo("Đất <a> & b");
    }

    /** A program takes for HTML what it fills in. */
    @Test
    void whatLooksLikeHtmlIsTextInItsBalloon() throws Exception {
        String name = "<b>Lô</b> &lt;1&gt; $[id]";
        Document document = write(zone("Đất", "LUC"), zone(name, "LUC"));
        NodeList placemarks = document.getElementsByTagName("Placemark");
        assertThat(((Element) placemarks.item(0)).getElementsByTagName("Style").getLength())
                .isZero();
        Element own = (Element) placemarks.item(1);
        String escaped = "&lt;b&gt;Lô&lt;/b&gt; &amp;lt;1&amp;gt; &#36;[id]";
        assertThat(own.getElementsByTagName("text").item(0).getTextContent())
                .startsWith("<h3>" + escaped + "</h3><table>")
                .contains("<td>" + escaped + "</td>", "<td>LUC</td>", "<td>12.5</td>", "<td>1</td>");
        // the data is as it was, and so are the colours
        assertThat(own.getElementsByTagName("SimpleData").item(0).getTextContent())
                .isEqualTo(name);
        assertThat(own.getElementsByTagName("styleUrl").item(0).getTextContent())
                .isEqualTo("#class-LUC");
    }

    @Test
    void ringsAreWoundAndHolesAreHoles() throws Exception {
        Document document = write(zone("LUC"), EncodingRows.row(new byte[0], null, "LUC", null, null, null));
        assertThat(texts(document, "outerBoundaryIs")).containsExactly("106,10 107,11 106,11 106,10");
        assertThat(texts(document, "innerBoundaryIs")).containsExactly("106.3,10.5 106.3,10.6 106.4,10.6 106.3,10.5");
        assertThat(texts(document, "MultiGeometry")).hasSize(1);
        // without a name it is called by its number
        assertThat(texts(document, "name")).endsWith("7");
    }
}
