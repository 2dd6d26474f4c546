package vn.quyhoach.ingest.repair;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A repair somebody agrees to.
 *
 * @param code of the finding
 * @param objects codes of the objects that may be changed; all of which the finding tells without it
 * @param from the value that is replaced, of {@code QH-CLASS-UNKNOWN}
 * @param to the class code that replaces it
 * @param mostM2 gaps up to so many square metres are closed; {@link #GAP_M2} without it
 */
public record RepairConsent(
        @Nullable String code,
        @Nullable List<String> objects,
        @Nullable String from,
        @Nullable String to,
        @Nullable Double mostM2) {

    /** A larger gap is more likely something that was forgotten than a border drawn twice. */
    public static final double GAP_M2 = 100;

    boolean means(String object) {
        return objects == null || objects.contains(object);
    }

    double gapM2() {
        return mostM2 == null ? GAP_M2 : mostM2;
    }
}
