package vn.quyhoach.conformity.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first and the last day of a rule, to the day. */
class ValidityTest {

    private static final Validity YEAR = of("2025-01-01", "2026-01-01");

    private static Validity of(String from, String to) {
        return new Validity(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, false", "2025-01-01, true", "2025-12-31, true", "2026-01-01, false"})
    void holdsFromTheFirstDayToTheOneBeforeTheLast(LocalDate day, boolean holds) {
        assertThat(YEAR.holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void holdsWithoutEnd() {
        assertThat(of("2025-01-01", null).holdsOn(LocalDate.MAX)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, , false",
        "2025-12-31, , true",
        "2024-01-01, 2025-01-01, false",
        "2024-01-01, 2025-01-02, true"
    })
    void overlapsWhereBothHoldOnADay(String from, String to, boolean overlaps) {
        assertThat(YEAR.overlaps(of(from, to))).isEqualTo(overlaps);
        assertThat(of(from, to).overlaps(YEAR)).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01, 2026-01-01, true",
        "2025-01-01, 2026-01-02, false",
        "2024-12-31, 2025-06-01, false",
        "2025-03-01, , false"
    })
    void coversWhatEndsWithIt(String from, String to, boolean covers) {
        assertThat(YEAR.covers(of(from, to))).isEqualTo(covers);
    }
}
