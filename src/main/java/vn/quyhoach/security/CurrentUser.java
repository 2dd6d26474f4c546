package vn.quyhoach.security;

import java.util.Arrays;
import java.util.Comparator;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, read from the security context.
 *
 * @param username the account, or {@code public} for anybody
 */
public record CurrentUser(String username, Role role) {

    public static CurrentUser get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return new CurrentUser("public", Role.PUBLIC);
        }
        Role role = Arrays.stream(Role.values())
                .filter(candidate -> authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(("ROLE_" + candidate)::equals))
                .max(Comparator.naturalOrder())
                .orElse(Role.PUBLIC);
        return new CurrentUser(authentication.getName(), role);
    }

    public boolean isSignedIn() {
        return role != Role.PUBLIC;
    }
}
