package vn.quyhoach.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.text.Bilingual;

/**
 * What an officer or planner says of a project.
 *
 * @param locations all places of the project; null leaves them as they are
 */
public record ProjectDraft(
        @Nullable String code,
        @Nullable Bilingual name,
        @Nullable String projectClass,
        @Nullable String investor,
        @Nullable String leadAgency,
        @Nullable String decisionNo,
        @Nullable ProjectStatus status,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable BigDecimal investmentBnVnd,
        @Nullable Boolean indicative,
        @Nullable String taskNumber,
        @Nullable List<LocationDraft> locations) {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}./_-]{0,63}");
    static final int MOST_LOCATIONS = 200;

    FieldChecks checks() {
        return new FieldChecks()
                .present("code", code)
                .form(
                        "code",
                        code,
                        CODE,
                        "gồm 1 đến 64 chữ, số hoặc các dấu . / _ -",
                        "has 1 to 64 letters, digits or . / _ -")
                .requiredText("name.vi", name == null ? null : name.vi(), 500)
                .text("name.en", name == null ? null : name.en(), 500)
                .present("projectClass", projectClass)
                .text("investor", investor, 300)
                .text("leadAgency", leadAgency, 300)
                .text("decisionNo", decisionNo, 100)
                .present("status", status)
                .range("startYear", startYear, 1990, 2100)
                .range("endYear", endYear, startYear == null ? 1990 : startYear, 2100)
                .range("investmentBnVnd", investmentBnVnd, 0, 10_000_000)
                .that(
                        "locations",
                        locations == null || locations.size() <= MOST_LOCATIONS,
                        "quá " + MOST_LOCATIONS + " vị trí",
                        "are more than " + MOST_LOCATIONS);
    }
}
