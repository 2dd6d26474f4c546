package vn.quyhoach.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps name and row version of the account in the session of the browser, and nothing else of it. */
@Component
class BrowserSessions implements SecurityContextRepository {

    private static final String NAME = "quyhoach.account";
    private static final String VERSION = "quyhoach.accountVersion";

    private final SignedInAccounts accounts;

    BrowserSessions(SignedInAccounts accounts) {
        this.accounts = accounts;
    }

    static boolean carries(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(NAME) != null;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    /** Spring asks the other method; this one is what is left of an older way. */
    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest()).orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            HttpSession session = request.getSession(true);
            session.setAttribute(NAME, principal.username());
            session.setAttribute(VERSION, principal.rowVersion());
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return carries(request);
    }

    private Optional<SecurityContext> load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(NAME) instanceof String username)) {
            return Optional.empty();
        }
        Object version = session.getAttribute(VERSION);
        Optional<SecurityContext> context = accounts.find(username)
                .map(SignedInAccounts.Found::principal)
                .filter(principal -> principal.enabled()
                        && Integer.valueOf(principal.rowVersion()).equals(version))
                .map(principal -> {
                    SecurityContext found = SecurityContextHolder.createEmptyContext();
                    found.setAuthentication(principal.authenticated());
                    return found;
                });
        if (context.isEmpty()) {
            session.invalidate();
        }
        return context;
    }

    /** Reads the account only when somebody asks who is calling: a tile does not cost a query more than it must. */
    private static final class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<SecurityContext>> loader;
        private @Nullable SecurityContext loaded;
        private boolean generated;

        Deferred(Supplier<Optional<SecurityContext>> loader) {
            this.loader = loader;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                Optional<SecurityContext> found = loader.get();
                generated = found.isEmpty();
                loaded = found.orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
