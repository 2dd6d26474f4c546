package vn.quyhoach.conformity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer says of a check: beside the machine's verdict, never over it.
 *
 * @param by the officer's name, told to officers only
 * @param verdict what an override says instead
 * @param reason always there for an override
 */
public record CheckDecision(
        long id,
        Instant at,
        @Nullable String by,
        Kind decision,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable Document document) {

    /** The two things an officer can say. */
    public enum Kind {
        AGREE,
        OVERRIDE
    }

    /** @param sha256 of its bytes */
    public record Document(String name, String type, long bytes, String sha256) {}
}
