package vn.quyhoach.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.certificate.Verification.Result;
import vn.quyhoach.conformity.CheckAnswer;
import vn.quyhoach.conformity.CheckAnswers;
import vn.quyhoach.conformity.CheckDecision;
import vn.quyhoach.conformity.ConformityCheck;

/** Compares what stands on a paper with what is stored. */
@Component
class Verifications {

    private static final Pattern NUMBER = Pattern.compile("DC-\\d{4}-\\d{6,9}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CheckAnswers checks;

    Verifications(CheckAnswers checks) {
        this.checks = checks;
    }

    /** @param reference the number of a paper or the id of its check */
    Verification of(String reference, @Nullable String hash) {
        Optional<CheckAnswer> found = find(reference.strip());
        if (found.isEmpty()) {
            return Verification.saying(Result.UNKNOWN);
        }
        ConformityCheck check = found.get().check();
        if (hash == null || hash.isBlank()) {
            return Verification.saying(Result.HASH_MISSING);
        }
        if (check.hash() == null || !isSame(check.hash(), hash.strip().toLowerCase(Locale.ROOT))) {
            return Verification.saying(Result.MISMATCH);
        }
        CheckDecision last = found.get().decisions().stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Verification(
                Result.GENUINE,
                check.number(),
                check.createdAt().atZone(Wording.LEGAL_TIME).toLocalDate(),
                check.verdict(),
                found.get().state().state(),
                last == null ? null : last.decision(),
                last == null ? null : last.verdict());
    }

    private Optional<CheckAnswer> find(String reference) {
        String lower = reference.toLowerCase(Locale.ROOT);
        if (ID.matcher(lower).matches()) {
            return checks.find(UUID.fromString(lower));
        }
        String upper = reference.toUpperCase(Locale.ROOT);
        return NUMBER.matcher(upper).matches() ? checks.findNumbered(upper) : Optional.empty();
    }

    /** In a time that does not tell how much of it is right. */
    private static boolean isSame(String stored, String given) {
        return MessageDigest.isEqual(
                stored.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
