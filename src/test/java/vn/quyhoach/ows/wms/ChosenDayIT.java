package vn.quyhoach.ows.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.quyhoach.ows.OwsClient;
import vn.quyhoach.support.SampleTest;

/** A day that the caller left to us is told, as annex C of WMS 1.3.0 wants it. */
@SampleTest
class ChosenDayIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&STYLES=&FORMAT=image/png&CRS=EPSG:9210"
            + "&BBOX=560000,1150000,600000,1190000&WIDTH=20&HEIGHT=20&REQUEST=";

    @Autowired
    private Environment environment;

    private OwsClient client;

    @BeforeEach
    void connect() {
        client = new OwsClient(environment);
    }

    @Test
    void aDayThatNobodyAskedForIsTold() {
        String told = "99 Default value used: time=" + LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")) + " ISO8601";
        assertThat(client.get(MAP + "GetMap&LAYERS=urban").header("Warning")).isEqualTo(told);
        assertThat(client.get(MAP + "GetFeatureInfo&LAYERS=urban&QUERY_LAYERS=urban&I=1&J=1")
                        .header("Warning"))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urban&TIME=2024-06-01", "urban&TIME=current", "projects"})
    void nothingIsToldOfADayThatWasAskedForOrHasNoMeaning(String layer) {
        var answer = client.get(MAP + "GetMap&LAYERS=" + layer);
        assertThat(answer.type()).isEqualTo("image/png");
        assertThat(answer.header("Warning")).isEmpty();
    }
}
