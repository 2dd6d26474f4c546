package vn.quyhoach.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param password null keeps the present one
 * @param unitIds the units an officer answers for
 * @param duties what the account may do beside its role; null keeps the present ones
 */
public record AccountDraft(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable String password,
        @Nullable Boolean enabled,
        @Nullable Set<Long> unitIds,
        @Nullable Set<Duty> duties) {

    /** Passwords stay out of logs and messages. */
    @Override
    public String toString() {
        return "AccountDraft[" + username + "]";
    }
}
