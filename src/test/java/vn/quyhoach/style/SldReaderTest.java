package vn.quyhoach.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** What is painted is read, what is not is refused by its place. */
class SldReaderTest {

    private static String document(String rules) {
        return "<StyledLayerDescriptor version='1.1.0'><NamedLayer><Name>a</Name><UserStyle><FeatureTypeStyle>" + rules
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static ProblemException refused(String xml) {
        return catchThrowableOfType(ProblemException.class, () -> SldReader.read(xml));
    }

    private static Style style(String xml) {
        return Objects.requireNonNull(
                        SldReader.read(xml).layers().get(0).styles().get(0).style())
                .style();
    }

    @Test
    void readsItsOwnHand() throws IOException {
        try (InputStream in = SldReaderTest.class.getResourceAsStream("urban.sld")) {
            SldDocument read =
                    SldReader.read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
            assertThat(read.layers()).hasSize(1);
            PaintableStyle style =
                    Objects.requireNonNull(read.layers().get(0).styles().get(0).style());
            assertThat(style.name()).isEqualTo("urban");
            assertThat(style.attributes()).containsExactlyInAnyOrder("class_code", "name");
            FeatureTypeStyle areas = style.style().featureTypeStyles().get(0);
            assertThat(String.valueOf(areas.rules().get(0).getDescription().getTitle()))
                    .isEqualTo("Đô thị loại I");
        }
    }

    @Test
    void readsTheOldForm() {
        Style style = style("<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:ogc='http://www.opengis.net/ogc'><NamedLayer><Name>a</Name><UserStyle><Title>t</Title>"
                + "<FeatureTypeStyle><Rule><Title>Đất ở</Title><ogc:Filter><ogc:PropertyIsEqualTo>"
                + "<ogc:PropertyName>app:class_code</ogc:PropertyName><ogc:Literal>ONT</ogc:Literal>"
                + "</ogc:PropertyIsEqualTo></ogc:Filter><PolygonSymbolizer><Fill>"
                + "<CssParameter name='fill'>#ff0000</CssParameter></Fill></PolygonSymbolizer></Rule>"
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
        var rule = style.featureTypeStyles().get(0).rules().get(0);
        assertThat(String.valueOf(rule.getDescription().getTitle())).isEqualTo("Đất ở");
        assertThat(rule.getFilter()).hasToString("[ class_code = ONT ]");
        assertThat(((PolygonSymbolizer) rule.symbolizers().get(0)).getStroke()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<RasterSymbolizer/>, RasterSymbolizer",
        "<PolygonSymbolizer><PerpendicularOffset>2</PerpendicularOffset></PolygonSymbolizer>, PerpendicularOffset",
        "<PolygonSymbolizer><Displacement/></PolygonSymbolizer>, Displacement",
        "<LineSymbolizer uom='http://www.opengeospatial.org/se/units/foot'/>, foot",
        "<LineSymbolizer><Stroke><SvgParameter name='stroke-miterlimit'>2</SvgParameter></Stroke></LineSymbolizer>, miterlimit",
        "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource href='http://example.org/a.png'/></ExternalGraphic></Graphic></PointSymbolizer>, http://example.org/a.png",
        "<PointSymbolizer><Graphic><ExternalGraphic><OnlineResource href='file:///etc/passwd'/></ExternalGraphic></Graphic></PointSymbolizer>, file",
        "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Arial#0x41</WellKnownName></Mark></Graphic></PointSymbolizer>, ttf",
        "<TextSymbolizer><Label>a</Label><VendorOption name='graphic-resize'>stretch</VendorOption></TextSymbolizer>, graphic-resize",
        "<TextSymbolizer><Label><Function name='env'><Literal>a</Literal></Function></Label></TextSymbolizer>, env",
        "<PolygonSymbolizer><Geometry><Function name='buffer'/></Geometry></PolygonSymbolizer>, Geometry",
        "<Filter><Intersects/></Filter>, Intersects",
        "<Filter><FeatureId fid='1'/></Filter>, FeatureId"
    })
    void refusesWhatIsNotPainted(String part, String named) {
        ProblemException refused = refused(document("<Rule>" + part + "</Rule>"));
        assertThat(refused.code()).isEqualTo(ProblemCode.STYLE_UNSUPPORTED);
        assertThat(refused.details().get("element").toString())
                .startsWith("StyledLayerDescriptor/NamedLayer/UserStyle/FeatureTypeStyle/Rule")
                .contains(named);
        assertThat(refused.details().get("supported").toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><StyledLayerDescriptor/>",
                "<StyledLayerDescriptor/>",
                "<StyledLayerDescriptor><NamedLayer/></StyledLayerDescriptor>"
            })
    void refusesWhatIsNoStyle(String xml) {
        assertThat(refused(xml).code()).isEqualTo(ProblemCode.STYLE_UNREADABLE);
    }

    @Test
    void refusesWrongValues() {
        assertThat(refused(document("<Rule><LineSymbolizer><Stroke><SvgParameter name='stroke'>red</SvgParameter>"
                                + "</Stroke></LineSymbolizer></Rule>"))
                        .details()
                        .get("reason"))
                .asString()
                .contains("red");
        assertThat(refused(document("<Rule><MinScaleDenominator>big</MinScaleDenominator></Rule>"))
                        .code())
                .isEqualTo(ProblemCode.STYLE_UNREADABLE);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        String deep = "<Not>".repeat(500) + "</Not>".repeat(500);
        assertThat(refused(document("<Rule><Filter>" + deep + "</Filter></Rule>"))
                        .code())
                .isEqualTo(ProblemCode.STYLE_UNREADABLE);
        assertThat(refused(document(" ".repeat(SldNode.MOST_CHARACTERS))).code())
                .isEqualTo(ProblemCode.STYLE_UNREADABLE);
    }
}
