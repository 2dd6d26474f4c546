package vn.quyhoach.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account.
 *
 * @param password null keeps the present one
 * @param unitIds the units an officer answers for
 */
public record AccountDraft(
        @Nullable String username,
        @Nullable String displayName,
        @Nullable Role role,
        @Nullable String password,
        @Nullable Boolean enabled,
        @Nullable Set<Long> unitIds) {

    /** Passwords stay out of logs and messages. */
    @Override
    public String toString() {
        return "AccountDraft[" + username + "]";
    }
}
