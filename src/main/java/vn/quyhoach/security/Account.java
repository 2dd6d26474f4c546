package vn.quyhoach.security;

import java.time.Instant;
import java.util.Set;

/** A person or a program that may sign in; the password never leaves the module. */
public record Account(
        long id,
        String username,
        String displayName,
        Role role,
        boolean enabled,
        Set<Long> unitIds,
        Set<Duty> duties,
        Instant createdAt,
        int rowVersion) {}
