package vn.quyhoach.security;

import org.jspecify.annotations.Nullable;

/**
 * An account was made or changed, or one of its tokens; heard by the trail.
 *
 * @param action past participle, such as {@code account-created}
 */
public record AccountChanged(
        String action, String username, @Nullable Role role) {}
