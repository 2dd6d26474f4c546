package vn.quyhoach.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters are known, given once, and in range. */
class QueryParametersTest {

    private static final List<String> ALLOWED = List.of("limit", "unit", "q");

    private static QueryParameters of(String name, String... values) {
        return QueryParameters.of(Map.of(name, values), ALLOWED);
    }

    @Test
    void refusesAMistypedNameAndNamesTheRightOnes() {
        assertThatThrownBy(() -> of("limt", "5"))
                .hasMessageContaining("PARAMETER_UNKNOWN")
                .hasMessageContaining("limit, unit, q");
    }

    @Test
    void refusesWhatIsGivenTwice() {
        assertThatThrownBy(() -> of("unit", "5", "6")).hasMessageContaining("PARAMETER_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "-1", "1.5", "x", "", "99999999999999999999"})
    void refusesNumbersOutOfRange(String text) {
        assertThatThrownBy(() -> of("limit", text).number("limit", 5, 1, 10)).hasMessageContaining("PARAMETER_INVALID");
    }

    @Test
    void writesAQueryThatReadsBack() {
        QueryParameters parameters = of("q", "Đất ở & hồ = 1");
        assertThat(parameters.toQuery(name -> true)).isEqualTo("?q=%C4%90%E1%BA%A5t+%E1%BB%9F+%26+h%E1%BB%93+%3D+1");
        assertThat(parameters.toQuery(name -> false)).isEmpty();
    }
}
