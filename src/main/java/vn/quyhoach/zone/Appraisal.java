package vn.quyhoach.zone;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.FieldChecks;

/**
 * Whom a planner asks to appraise a version.
 *
 * @param reviewers usernames
 */
public record Appraisal(@Nullable List<@Nullable String> reviewers) {

    private static final int MOST_REVIEWERS = 50;

    /** Each once. */
    List<String> names() {
        TreeSet<String> names = new TreeSet<>();
        Objects.requireNonNullElse(reviewers, List.<@Nullable String>of()).stream()
                .filter(Objects::nonNull)
                .forEach(names::add);
        return List.copyOf(names);
    }

    FieldChecks checks(List<String> unknown) {
        int count = names().size();
        return new FieldChecks()
                .that(
                        "reviewers",
                        count >= 1 && count <= MOST_REVIEWERS,
                        "cần 1…" + MOST_REVIEWERS + " tài khoản",
                        "takes 1…" + MOST_REVIEWERS + " accounts")
                .that(
                        "reviewers",
                        unknown.isEmpty(),
                        "không có tài khoản đang hoạt động: " + String.join(", ", unknown),
                        "has no open account: " + String.join(", ", unknown));
    }
}
