package vn.quyhoach.conformity;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.problem.ProblemTexts;
import vn.quyhoach.text.Bilingual;

/**
 * A line of the answer: who, and what changes, or why it could not be judged.
 *
 * @param change null where it could not be judged
 */
record ImpactRow(
        ImpactSubject subject,
        @Nullable ImpactChange change,
        @Nullable Flaw problem) {

    /** The deepest fall first, among equals the worse end; what could not be judged last. */
    static final Comparator<ImpactRow> WORST_FIRST = Comparator.comparingInt(ImpactRow::fall)
            .thenComparing(ImpactRow::end)
            .reversed()
            .thenComparing((ImpactRow row) -> row.subject().kind())
            .thenComparing(row -> row.subject().code(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(row -> row.subject().id());

    /** What is wrong and how to mend it. */
    record Flaw(String code, Bilingual detail, Bilingual remedy) {

        static Flaw of(ProblemException problem) {
            Map<String, ?> details = problem.details();
            return new Flaw(
                    problem.code().name(),
                    ProblemTexts.detail(problem.code(), details),
                    ProblemTexts.remedy(problem.code(), details));
        }
    }

    private static int fall(ImpactRow row) {
        return row.change() == null ? Integer.MIN_VALUE : row.change().fall();
    }

    private static Verdict end(ImpactRow row) {
        return row.change() == null ? Verdict.NOT_COVERED : row.change().after();
    }
}
