package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneSharesTest {

    @ParameterizedTest
    @CsvSource({"0, false", "9.99, false", "10, true", "10.01, true"})
    void groundInNoZoneCountsFromTheLeastMeasureOn(double uncovered, boolean gap) {
        assertThat(new ZoneShares(List.of(), List.of(), false, uncovered, 10_000, 10, 0.1).hasGap())
                .isEqualTo(gap);
    }
}
