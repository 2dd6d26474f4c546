package vn.quyhoach.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How verdicts of several plans become one. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONFORMS, CONFORMS | CONFORMS",
                "CONFORMS, NOT_COVERED | CONFORMS",
                "NOT_COVERED, NOT_COVERED | NOT_COVERED",
                "CONFORMS, CONFORMS_WITH_CONDITIONS | CONFORMS_WITH_CONDITIONS",
                "CONFORMS_WITH_CONDITIONS, NEEDS_REVIEW | NEEDS_REVIEW",
                "NEEDS_REVIEW, PARTIAL | PARTIAL",
                "PARTIAL, CONFLICT | CONFLICT",
                "CONFLICT, CONFORMS | CONFLICT"
            })
    void isTheWorstOfThem(String verdicts, Verdict worst) {
        assertThat(Verdict.worst(Arrays.stream(verdicts.split(", ", -1))
                        .map(Verdict::valueOf)
                        .toList()))
                .isEqualTo(worst);
    }

    @Test
    void isNotCoveredWithoutAPlan() {
        assertThat(Verdict.worst(List.of())).isEqualTo(Verdict.NOT_COVERED);
    }
}
