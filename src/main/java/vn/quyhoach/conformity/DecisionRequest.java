package vn.quyhoach.conformity;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemException;

/** Body of {@code POST /api/conformity-checks/{id}/decisions}: {@code agree}, or {@code override} with verdict and reason. */
record DecisionRequest(
        @Nullable String decision,
        @Nullable String verdict,
        @Nullable String reason) {

    private static final int MOST_CHARACTERS = 4_000;

    /** @throws ProblemException {@code FIELDS_INVALID} */
    void require() {
        boolean override = is(CheckDecision.Kind.OVERRIDE);
        boolean noReason = reason == null || reason.isBlank();
        new FieldChecks()
                .that(
                        "decision",
                        override || is(CheckDecision.Kind.AGREE),
                        "là agree hoặc override",
                        "is agree or override")
                .text("reason", reason, MOST_CHARACTERS)
                .that("reason", !override || !noReason, "bắt buộc khi override", "is required for an override")
                .that(
                        "verdict",
                        verdict == null
                                || Stream.of(Verdict.values())
                                        .anyMatch(known -> known.name().equals(verdict)),
                        "không phải kết luận nào của hệ thống",
                        "is none of the verdicts")
                .that(
                        "verdict",
                        override == (verdict != null),
                        override ? "bắt buộc khi override" : "chỉ gửi khi override",
                        override ? "is required for an override" : "belongs to an override only")
                .orThrow();
    }

    boolean is(CheckDecision.Kind kind) {
        return decision != null && kind.name().equals(decision.strip().toUpperCase(Locale.ROOT));
    }
}
