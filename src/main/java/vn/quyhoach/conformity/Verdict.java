package vn.quyhoach.conformity;

import java.util.Collection;
import java.util.Comparator;

/** What a check says, from the best to the worst. */
public enum Verdict {
    /** No plan speaks of this place: no conflict, and no permission either. */
    NOT_COVERED,
    CONFORMS,
    CONFORMS_WITH_CONDITIONS,
    /** The drawing or the rules cannot decide; a person must. */
    NEEDS_REVIEW,
    /** A part lies where it must not. */
    PARTIAL,
    CONFLICT,
    /** The check itself cannot be made. */
    NOT_CHECKABLE;

    /** The worst of them; {@code NOT_COVERED} for none, and only when no plan covers the place. */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(NOT_COVERED);
    }

    public Verdict atLeast(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
