package vn.quyhoach.conformity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * Whether a check still holds. Worked out anew each time it is asked for and never part of the record.
 *
 * @param reasons why not; empty while it holds
 */
public record CheckState(State state, List<Reason> reasons) {

    static final CheckState HOLDS = new CheckState(State.CURRENT, List.of());

    /** What a check can be. */
    public enum State {
        CURRENT,
        /** Something it was made of has changed: make it again. */
        STALE
    }

    /**
     * @param code {@code PLAN}, {@code PLAN_WITHDRAWN}, {@code PLAN_CORRECTED}, {@code RULE_PACK} or {@code FOOTPRINT}
     * @param subject the plan version, rule pack or project that changed
     * @param since when it did, where that is known
     */
    public record Reason(
            String code,
            @Nullable String subject,
            Bilingual message,
            @Nullable Instant since) {}
}
