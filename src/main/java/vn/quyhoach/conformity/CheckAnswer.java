package vn.quyhoach.conformity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record with what stands beside it: whether it still holds, and what officers said of it.
 *
 * @param restricted what the caller sees in layers that not everybody may see; null for who sees none of them
 */
public record CheckAnswer(
        @JsonUnwrapped ConformityCheck check,
        CheckState state,
        List<CheckDecision> decisions,
        @Nullable RestrictedPart restricted) {}
