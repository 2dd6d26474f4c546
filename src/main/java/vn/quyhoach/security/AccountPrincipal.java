package vn.quyhoach.security;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * The account behind a request.
 *
 * @param rowVersion changes with every change of the account: a session of an older one is over
 * @param unitIds the administrative units an officer answers for
 */
record AccountPrincipal(
        long id,
        String username,
        String displayName,
        Role role,
        Set<Long> unitIds,
        Set<Duty> duties,
        boolean enabled,
        int rowVersion)
        implements Principal {

    @Override
    public String getName() {
        return username;
    }

    UsernamePasswordAuthenticationToken authenticated() {
        List<String> authorities = new ArrayList<>(List.of("ROLE_" + role));
        duties.forEach(duty -> authorities.add(duty.authority()));
        return UsernamePasswordAuthenticationToken.authenticated(
                this, null, AuthorityUtils.createAuthorityList(authorities));
    }
}
