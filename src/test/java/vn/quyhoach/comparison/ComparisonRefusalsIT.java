package vn.quyhoach.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quyhoach.support.ApiClient;
import vn.quyhoach.support.ComparisonRows;
import vn.quyhoach.support.HttpTest;

/** What cannot be compared is refused with the reason, before anything is computed. */
@HttpTest
class ComparisonRefusalsIT {

    @Autowired
    private ApiClient client;

    @Autowired
    private JdbcClient jdbc;

    private ComparisonRows rows;

    @BeforeEach
    void rows() {
        rows = new ComparisonRows(jdbc);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to=SECOND | PARAMETER_INVALID | missing",
                "from=FIRST&to=FIRST | PARAMETER_INVALID | two different versions",
                "from=SECOND&to=OTHER | PARAMETER_INVALID | the same plan",
                "from=FIRST&to=999999 | NOT_FOUND | 999999",
                "from=FIRST&to=x | PARAMETER_INVALID | whole number",
                "from=FIRST&to=0 | PARAMETER_INVALID | Expected 1",
                "from=FIRST&to=SECOND&layer=secret | LAYER_UNKNOWN | secret",
                "from=FIRST&to=SECOND&layer=technical-infrastructure-lines | PARAMETER_INVALID | lines and points",
                "from=FIRST&to=SECOND&layer=social-infrastructure-points | PARAMETER_INVALID | lines and points",
                "from=FIRST&to=SECOND&layer=communes | PARAMETER_INVALID | layer of a plan",
                "from=FIRST&to=SECOND&layer=projects | PARAMETER_INVALID | layer of a plan",
                "from=FIRST&to=SECOND&layer=land-allocation-draft-DRAFT | PARAMETER_INVALID | layer of a plan",
                "from=FIRST&to=SECOND&unit=999999 | NOT_FOUND | 999999",
                "from=FIRST&to=SECOND&unit=WEST&date=2026-01-01 | PARAMETER_INVALID | did not exist on 2026-01-01",
                "from=FIRST&to=SECOND&unit=SOUTH&date=2024-01-01 | PARAMETER_INVALID | did not exist on 2024-01-01",
                "from=FIRST&to=SECOND&level=district&date=2026-01-01 | PARAMETER_INVALID | no unit of this tier",
                "from=FIRST&to=SECOND&level=village | PARAMETER_INVALID | province",
                "from=FIRST&to=SECOND&date=yesterday | PARAMETER_INVALID | year-month-day",
                "from=FIRST&to=SECOND&date=1850-01-01 | PARAMETER_INVALID | No province",
                "from=FIRST&to=SECOND&colour=red | PARAMETER_UNKNOWN | colour",
                "from=FIRST&from=SECOND&to=SECOND | PARAMETER_INVALID | once only"
            })
    void saysWhatIsWrong(String query, String code, String reason) {
        for (String form : new String[] {"", ".csv", ".xlsx", ".geojson"}) {
            ApiClient.Answer answer = client.as("admin").get("/api/plan-comparisons" + form + "?" + filled(query));
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.code()).as(answer.text()).isEqualTo(code);
            assertThat(answer.text()).contains(reason);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "NaN", "coarse", "1e9"})
    void refusesAResolutionThatIsNone(String resolution) {
        ApiClient.Answer answer =
                client.get("/api/plan-comparisons.geojson?" + filled("from=FIRST&to=SECOND&resolution=" + resolution));
        assertThat(answer.code()).isEqualTo("PARAMETER_INVALID");
    }

    private String filled(String query) {
        return query.replace("FIRST", Long.toString(rows.first))
                .replace("SECOND", Long.toString(rows.second))
                .replace("OTHER", Long.toString(rows.otherPlan))
                .replace("DRAFT", Long.toString(rows.draft))
                .replace("WEST", Long.toString(rows.west))
                .replace("SOUTH", Long.toString(rows.south));
    }
}
