package vn.quyhoach.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import vn.quyhoach.support.Wkt;

class SourcePointsTest {

    @Test
    void keepsSomeHundredPlacesOfAMillionEvenly() {
        SourcePoints points = new SourcePoints();
        for (int i = 0; i < 100_000; i++) {
            points.add(Wkt.wkt("POINT(" + i + " 0)"));
        }
        assertThat(points.list()).hasSizeBetween(500, 1_000);
        double mean =
                points.list().stream().mapToDouble(Coordinate::getX).average().orElseThrow();
        assertThat(mean).isBetween(45_000.0, 55_000.0);
    }
}
