package vn.quyhoach.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.quyhoach.render.Easel.colour;
import static vn.quyhoach.render.Easel.fill;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Which rule counts, what functions answer, what a picture may cost, what it is written as. */
class RulesTest {

    private static final String EVERYWHERE = "POLYGON((0 0, 100 0, 100 100, 0 100, 0 0))";

    private static String rule(String condition, String colour) {
        return "<Rule>" + condition + "<PolygonSymbolizer>" + fill(colour) + "</PolygonSymbolizer></Rule>";
    }

    private static String isClass(String code) {
        return "<Filter><PropertyIsEqualTo><PropertyName>class_code</PropertyName><Literal>" + code
                + "</Literal></PropertyIsEqualTo></Filter>";
    }

    private static String painted(String rules, Object... values) {
        return colour(Easel.with(rules).draw(EVERYWHERE, values).image(), 50, 50);
    }

    @Test
    void choosesByFilterAndElse() {
        String rules = rule(isClass("LUC"), "#00ff00") + rule("<ElseFilter/>", "#808080");
        assertThat(painted(rules, "LUC")).isEqualTo("#00ff00");
        assertThat(painted(rules, "ONT")).isEqualTo("#808080");
        assertThat(painted(rules, new Object[] {null})).isEqualTo("#808080");
    }

    @Test
    void tellsWhatIsLeftOver() {
        String left = "<Filter><Not><Or>" + isClass("LUC").replaceAll("</?Filter>", "")
                + "<PropertyIsNull><PropertyName>class_code</PropertyName></PropertyIsNull></Or></Not></Filter>";
        assertThat(painted(rule(left, "#0000ff"), "ONT")).isEqualTo("#0000ff");
        assertThat(painted(rule(left, "#0000ff"), "LUC")).isEqualTo("#ffffff");
        assertThat(painted(rule(left, "#0000ff"), new Object[] {null})).isEqualTo("#ffffff");
    }

    @Test
    void choosesByScale() {
        // a pixel is a metre: 1 : 3571.4
        String rules = rule("<MinScaleDenominator>4000</MinScaleDenominator>", "#ff0000")
                + rule("<MaxScaleDenominator>4000</MaxScaleDenominator>", "#00ff00");
        assertThat(painted(rules)).isEqualTo("#00ff00");
        assertThat(Easel.with(rules).view().scaleDenominator())
                .isCloseTo(3571.43, org.assertj.core.data.Offset.offset(0.01));
        assertThat(colour(Easel.with(rules).draw(EVERYWHERE).pixels(80).image(), 40, 40))
                .isEqualTo("#ff0000");
    }

    @Test
    void comparesNumbers() {
        String rules = rule(
                "<Filter><PropertyIsBetween><PropertyName>area_ha</PropertyName><LowerBoundary><Literal>2</Literal>"
                        + "</LowerBoundary><UpperBoundary><Literal>3</Literal></UpperBoundary></PropertyIsBetween>"
                        + "</Filter>",
                "#ff0000");
        assertThat(painted(rules, "a", "b", 2.5)).isEqualTo("#ff0000");
        assertThat(painted(rules, "a", "b", 10.0)).isEqualTo("#ffffff");
    }

    private static String byFunction(String function) {
        return "<Rule><PolygonSymbolizer><Fill><SvgParameter name='fill'>" + function
                + "</SvgParameter></Fill></PolygonSymbolizer></Rule>";
    }

    @Test
    void categorizesRecodesAndInterpolates() {
        String area = "<LookupValue><PropertyName>area_ha</PropertyName></LookupValue>";
        String categorize = byFunction("<Categorize fallbackValue='#000000'>" + area
                + "<Value>#ff0000</Value><Threshold>10</Threshold><Value>#00ff00</Value></Categorize>");
        assertThat(painted(categorize, "a", "b", 9.9)).isEqualTo("#ff0000");
        assertThat(painted(categorize, "a", "b", 10.0)).isEqualTo("#00ff00");
        String recode = byFunction("<Recode fallbackValue='#000000'><LookupValue><PropertyName>class_code"
                + "</PropertyName></LookupValue><MapItem><Data>LUC</Data><Value>#123456</Value></MapItem></Recode>");
        assertThat(painted(recode, "LUC")).isEqualTo("#123456");
        String interpolate = byFunction("<Interpolate fallbackValue='#000000' method='color'>" + area
                + "<InterpolationPoint><Data>0</Data><Value>#000000</Value></InterpolationPoint>"
                + "<InterpolationPoint><Data>10</Data><Value>#0000ff</Value></InterpolationPoint></Interpolate>");
        assertThat(painted(interpolate, "a", "b", 5.0)).isIn("#00007f", "#000080");
    }

    @Test
    void refusesWhatCostsTooMuch() {
        Easel easel = Easel.with(rule("", "#ff0000")).draw(EVERYWHERE).draw(EVERYWHERE);
        assertThat(problem(easel.within(new RenderProperties(99 * 99, 9, 99, Duration.ofSeconds(9), 99))))
                .isEqualTo(ProblemCode.MAP_TOO_LARGE);
        assertThat(problem(easel.within(new RenderProperties(100 * 100, 1, 99, Duration.ofSeconds(9), 99))))
                .isEqualTo(ProblemCode.MAP_TOO_DETAILED);
        assertThat(problem(easel.within(new RenderProperties(100 * 100, 9, 5, Duration.ofSeconds(9), 99))))
                .isEqualTo(ProblemCode.MAP_TOO_DETAILED);
        assertThat(problem(easel.within(new RenderProperties(100 * 100, 9, 99, Duration.ZERO, 99))))
                .isEqualTo(ProblemCode.QUERY_TOO_SLOW);
    }

    private static ProblemCode problem(Easel easel) {
        return catchThrowableOfType(ProblemException.class, easel::image).code();
    }

    @Test
    void writesEveryFormat() throws IOException {
        Easel easel = Easel.with(rule("", "#ff0000")).draw("POLYGON((20 20, 80 20, 80 80, 20 80, 20 20))");
        var png = ImageIO.read(new ByteArrayInputStream(easel.file(PictureFormat.PNG)));
        assertThat(colour(png, 50, 50)).isEqualTo("#ff0000");
        assertThat(png.getColorModel()).isInstanceOf(java.awt.image.IndexColorModel.class);
        var jpeg = ImageIO.read(new ByteArrayInputStream(easel.file(PictureFormat.JPEG)));
        assertThat(jpeg.getRGB(50, 50) >> 16 & 0xff).isGreaterThan(250);
        var webp = ImageIO.read(new ByteArrayInputStream(easel.file(PictureFormat.WEBP)));
        assertThat(colour(webp, 50, 50)).isEqualTo("#ff0000");
        String svg = new String(easel.file(PictureFormat.SVG), StandardCharsets.UTF_8);
        assertThat(svg).contains("<svg", "width=\"100\"", "red");
        try (PDDocument pdf = Loader.loadPDF(easel.file(PictureFormat.PDF))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(75);
            var page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);
            assertThat(colour(page, 50, 50)).isEqualTo("#ff0000");
            assertThat(colour(page, 10, 50)).isEqualTo("#ffffff");
        }
    }
}
