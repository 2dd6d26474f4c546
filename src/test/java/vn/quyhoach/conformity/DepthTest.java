package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.quyhoach.support.Wkt.wkt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How deep parts lie in a zone of 200 m by 100 m. */
class DepthTest {

    private static final String ZONE = "POLYGON((0 0,200 0,200 100,0 100,0 0))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // straight across: both ends lie on the border
                "LINESTRING(100 0,100 100)             | 50",
                "LINESTRING(0 3,200 3)                 | 3",
                "LINESTRING(0 0,200 0)                 | 0",
                "MULTILINESTRING((0 1,200 1),(10 0,10 20)) | 10",
                "LINESTRING(0 0,50 40,100 0)           | 40",
                "POLYGON((0 40,200 40,200 44,0 44,0 40)) | 42",
                "POLYGON((90 0,110 0,110 2,90 2,90 0))    | 2",
                "POINT(20 30)                          | 20",
                "MULTIPOINT((20 30),(100 1))           | 1"
            })
    void isTheFarthestFromTheBorder(String part, double metres) {
        assertThat(Depth.of(wkt(part), wkt(ZONE).getBoundary())).isCloseTo(metres, within(0.5));
    }

    @Test
    void hasNoEndWithoutABorder() {
        assertThat(Depth.of(wkt("POINT(1 1)"), wkt("LINESTRING EMPTY"))).isInfinite();
    }
}
