package vn.quyhoach.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ApiClient.Answer;
import vn.quyhoach.support.SampleTest;

/** A commune's border as a filter: QGIS and browsers send it in the address, and the links of the answer repeat it. */
@SampleTest
class LongAddressIT {

    private static final int CORNERS = 500;

    @Autowired
    private ApiClient client;

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "gml", "html"})
    void holdsAShapeOfFiveHundredCorners(String format) {
        String path = "/ogc/collections/urban/items?limit=2&f=" + format + "&filter="
                + URLEncoder.encode("S_INTERSECTS(geometry, POLYGON((" + ring() + ")))", StandardCharsets.UTF_8);
        assertThat(path).hasSizeGreaterThan(18_000);
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("Tân An");
        if (format.equals("json")) {
            assertThat(client.get(next(answer.json())).json().get("features")).hasSize(2);
        }
    }

    /** Around Tân An, in degrees. */
    private static String ring() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= CORNERS; i++) {
            double angle = Math.toRadians(i % CORNERS * 360d / CORNERS);
            ring.append(i == 0 ? "" : ",")
                    .append(106.41 + 0.3 * Math.cos(angle))
                    .append(' ')
                    .append(10.54 + 0.3 * Math.sin(angle));
        }
        return ring.toString();
    }

    private static String next(JsonNode page) {
        URI address = page.get("links")
                .valueStream()
                .filter(link -> link.get("rel").asString().equals("next"))
                .map(link -> URI.create(link.get("href").asString()))
                .findFirst()
                .orElseThrow();
        return address.getRawPath() + "?" + address.getRawQuery();
    }
}
