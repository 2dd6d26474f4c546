package vn.quyhoach.zone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;

/**
 * The decision that puts a version in force.
 *
 * @param validFrom the first day in force
 * @param unresolvedComments how many comments without an answer the publisher has seen; needed where there are any
 */
public record Publication(
        @Nullable String decisionNo,
        @Nullable LocalDate decisionDate,
        @Nullable LocalDate validFrom,
        @Nullable String authority,
        @Nullable Integer unresolvedComments) {

    static boolean plausible(LocalDate day) {
        return day.getYear() >= 1990 && day.getYear() <= 2100;
    }

    FieldChecks checks(LocalDate today) {
        FieldChecks checks = new FieldChecks()
                .requiredText("decisionNo", decisionNo, 100)
                .text("authority", authority, 300)
                .present("decisionDate", decisionDate)
                .present("validFrom", validFrom);
        if (decisionDate != null) {
            checks.that(
                    "decisionDate",
                    plausible(decisionDate) && !decisionDate.isAfter(today),
                    "không được sau hôm nay hoặc trước năm 1990",
                    "must not be after today or before 1990");
        }
        if (validFrom != null) {
            checks.that(
                    "validFrom", plausible(validFrom), "phải nằm trong khoảng 1990…2100", "must lie within 1990…2100");
        }
        if (decisionDate != null && validFrom != null) {
            checks.that(
                    "validFrom",
                    !validFrom.isBefore(decisionDate),
                    "không được trước ngày quyết định",
                    "must not be before the day of the decision");
        }
        return checks;
    }
}
