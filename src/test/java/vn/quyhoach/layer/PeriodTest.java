package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quyhoach.problem.ProblemException;

/** How a datetime parameter is understood. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "2025-06-30, 2025-06-30, 2025-06-30",
                "2025-06-30/2025-07-01, 2025-06-30, 2025-07-01",
                "2025-06-30/.., 2025-06-30, open",
                "../2025-06-30, open, 2025-06-30",
                "2025-06-30/, 2025-06-30, open",
                "/2025-06-30, open, 2025-06-30",
                "2025-06-30/P2D, 2025-06-30, 2025-07-02",
                "2025-06-30/P1M6D, 2025-06-30, 2025-08-05",
                "2025-06-30/PT12H, 2025-06-30, 2025-07-01",
                // 17:00 in Greenwich is midnight in Vietnam
                "2025-06-30T16:59:59Z, 2025-06-30, 2025-06-30",
                "2025-06-30T17:00:00Z, 2025-07-01, 2025-07-01",
                "2025-06-30T23:00:00+07:00, 2025-06-30, 2025-06-30",
                // what QGIS sends for open sides
                "0000-01-01T00:00:00Z/2025-06-30T00:00:00Z, open, 2025-06-30",
                "2025-06-30T00:00:00Z/9999-12-31T00:00:00Z, 2025-06-30, open"
            })
    void readsDaysInstantsAndIntervals(String text, LocalDate since, LocalDate until) {
        assertThat(Period.parse(text)).isEqualTo(new Period(since, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "/",
                "../..",
                "today",
                "2025",
                "2025-13-01",
                "2025-02-30",
                "30/06/2025",
                "2025-06-30T25:00:00Z",
                "2025-06-30/2025-06-29",
                "2025-06-30/2025-07-01/2025-07-02",
                "2025-06-30T10:00:00",
                "2025-06-30/P",
                "2025-06-30/P2X",
                "../P2D"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> Period.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("PARAMETER_INVALID");
    }
}
