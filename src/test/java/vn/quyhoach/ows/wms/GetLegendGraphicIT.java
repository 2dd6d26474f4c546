package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.ows.OwsClient.Bytes;
import vn.quyhoach.support.SampleTest;

/** Legends, and what else is said of styles and layers. */
@SampleTest
class GetLegendGraphicIT {

    private static final String LEGEND = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&FORMAT=image/png";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    /** As QGIS 3.22 wrote it. */
    @Test
    void qgisIsUnderstoodWordByWord() {
        BufferedImage image = client.get("SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=land-allocation"
                        + "&FORMAT=image/png&STYLE=default&SLD_VERSION=1.1.0&TRANSPARENT=true")
                .image();
        assertThat(image.getHeight()).isGreaterThan(200);
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @Test
    void labelsAreInEitherLanguage() {
        byte[] vietnamese = client.get(LEGEND + "&LAYER=urban&LANGUAGE=vi").body();
        byte[] english = client.get(LEGEND + "&LAYER=urban&LANGUAGE=en").body();
        assertThat(vietnamese).isNotEqualTo(english);
        assertThat(client.get(LEGEND + "&LAYER=urban", "Accept-Language", "vi").body())
                .isEqualTo(vietnamese);
    }

    @Test
    void oneRuleIsASymbolOfTheSizeAskedFor() {
        BufferedImage image = client.get(LEGEND + "&LAYER=land-allocation&RULE=LUC&WIDTH=40&HEIGHT=30")
                .image();
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
        assertThat(image.getRGB(20, 15)).isNotEqualTo(0xFFFFFFFF);
        assertThat(client.get(LEGEND + "&LAYER=land-allocation&RULE=nothing").find("//ServiceException/@code"))
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void capabilitiesTellTheTrueSize() {
        Bytes capabilities = client.get("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities");
        String legend = "//Layer[Name='urban']/Style/LegendURL";
        String href = capabilities.find(legend + "/OnlineResource/@*[name()='xlink:href']");
        BufferedImage image =
                client.path(href.substring(client.base().length())).image();
        assertThat(capabilities.find(legend + "/@width")).isEqualTo(Integer.toString(image.getWidth()));
        assertThat(capabilities.find(legend + "/@height")).isEqualTo(Integer.toString(image.getHeight()));
    }

    @Test
    void itComesAsShapesToo() {
        Bytes svg = client.get(LEGEND.replace("image/png", "image/svg%2Bxml") + "&LAYER=urban");
        assertThat(svg.type()).startsWith("image/svg+xml");
        assertThat(svg.text()).contains("<svg");
    }

    @Test
    void growsWithTheDensityOfTheDevice() {
        BufferedImage usual = client.get(LEGEND + "&LAYER=urban").image();
        assertThat(client.get(LEGEND + "&LAYER=urban&LEGEND_OPTIONS=dpi:192")
                        .image()
                        .getHeight())
                .isGreaterThan(usual.getHeight());
    }

    @Test
    void isSentAgainOnlyAfterAChange() {
        String etag = client.get(LEGEND + "&LAYER=urban").header("ETag");
        assertThat(client.get(LEGEND + "&LAYER=urban", "If-None-Match", etag).status())
                .isEqualTo(304);
        assertThat(client.get(LEGEND + "&LAYER=rural", "If-None-Match", etag).status())
                .isEqualTo(200);
    }

    @Test
    void stylesAreGivenAway() {
        Bytes one = client.get("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=urban,rural");
        assertThat(one.type()).startsWith("application/vnd.ogc.sld+xml");
        assertThat(one.find("count(/*/NamedLayer)")).isEqualTo("2");
        assertThat(one.find("/*/NamedLayer[2]/*[local-name()='Name']")).isEqualTo("rural");
    }

    @Test
    void theFeaturesBehindALayerAreNamed() {
        Bytes latest = client.get("SERVICE=WMS&VERSION=1.3.0&REQUEST=DescribeLayer&LAYERS=urban&SLD_VERSION=1.1.0");
        assertThat(latest.find("//LayerDescription/owsType")).isEqualTo("wfs");
        assertThat(latest.find("//*[local-name()='FeatureTypeName']")).isEqualTo("qh:urban");
        Bytes classic = client.get("SERVICE=WMS&VERSION=1.1.1&REQUEST=DescribeLayer&LAYERS=urban,rural");
        assertThat(classic.find("count(//LayerDescription)")).isEqualTo("2");
        assertThat(classic.find("//LayerDescription[1]/Query/@typeName")).isEqualTo("qh:urban");
        assertThat(classic.find("//LayerDescription[1]/@wfs")).isEqualTo(client.base() + "/ows?");
    }
}
