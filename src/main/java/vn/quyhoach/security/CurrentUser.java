package vn.quyhoach.security;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is asking, read from the security context.
 *
 * @param username the account, or {@code public} for anybody
 * @param unitIds the administrative units an officer answers for
 */
public record CurrentUser(String username, Role role, Set<Long> unitIds) {

    /** The account of programs that act for the service itself: the first load, a command of the operator. */
    public static final String OPERATOR = "operator";

    public static CurrentUser get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return new CurrentUser("public", Role.PUBLIC, Set.of());
        }
        Role role = Arrays.stream(Role.values())
                .filter(candidate -> authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(("ROLE_" + candidate)::equals))
                .max(Comparator.naturalOrder())
                .orElse(Role.PUBLIC);
        Set<Long> units =
                authentication.getPrincipal() instanceof AccountPrincipal principal ? principal.unitIds() : Set.of();
        return new CurrentUser(authentication.getName(), role, units);
    }

    /**
     * Runs something as the operator of the installation, who may do everything: whoever holds the machine holds the
     * database. The trail names the operator.
     */
    public static void runAsOperator(Runnable task) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                OPERATOR, null, AuthorityUtils.createAuthorityList("ROLE_" + Role.ADMIN)));
        SecurityContextHolder.setContext(context);
        try {
            task.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Whether the caller has a duty beside the role. */
    public static boolean has(Duty duty) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(duty.authority()::equals);
    }

    public boolean isSignedIn() {
        return role != Role.PUBLIC;
    }
}
