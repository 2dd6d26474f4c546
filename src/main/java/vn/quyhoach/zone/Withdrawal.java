package vn.quyhoach.zone;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;

/**
 * Why a version was taken back.
 *
 * @param decisionNo of the decision that says so; needed for what is in force
 * @param at when; told, not asked
 */
public record Withdrawal(
        @Nullable String reason,
        @Nullable String decisionNo,
        @Nullable LocalDate decisionDate,
        @Nullable Instant at) {

    FieldChecks checks(boolean inForce, LocalDate today) {
        FieldChecks checks = new FieldChecks()
                .requiredText("reason", reason, 2_000)
                .text("decisionNo", decisionNo, 100)
                .that(
                        "decisionDate",
                        decisionDate == null || (Publication.plausible(decisionDate) && !decisionDate.isAfter(today)),
                        "không được sau hôm nay hoặc trước năm 1990",
                        "must not be after today or before 1990");
        return inForce ? checks.present("decisionNo", decisionNo).present("decisionDate", decisionDate) : checks;
    }
}
