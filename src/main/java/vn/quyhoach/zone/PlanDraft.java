package vn.quyhoach.zone;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.text.Bilingual;

/** What a planner says of a plan that is new to the register. */
public record PlanDraft(
        @Nullable String code,
        @Nullable PlanLevel level,
        @Nullable Bilingual name,
        @Nullable Integer periodFrom,
        @Nullable Integer periodTo,
        @Nullable Integer visionTo) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");

    FieldChecks checks() {
        return new FieldChecks()
                .present("code", code)
                .form(
                        "code",
                        code,
                        CODE,
                        "gồm 3 đến 64 chữ thường không dấu, số, gạch nối",
                        "has 3 to 64 small letters, digits or hyphens")
                .present("level", level)
                .requiredText("name.vi", name == null ? null : name.vi(), 500)
                .text("name.en", name == null ? null : name.en(), 500)
                .present("periodFrom", periodFrom)
                .range("periodFrom", periodFrom, 1990, 2100)
                .present("periodTo", periodTo)
                .range("periodTo", periodTo, periodFrom == null ? 1990 : periodFrom, 2100)
                .range("visionTo", visionTo, periodTo == null ? 1990 : periodTo, 2200);
    }
}
