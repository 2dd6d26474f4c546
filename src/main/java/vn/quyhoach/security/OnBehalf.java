package vn.quyhoach.security;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/**
 * Runs what an account asked for after the request is over, with the rights the account has by now: one that was closed
 * in between gets nothing.
 */
@Component
public class OnBehalf {

    private final SignedInAccounts accounts;
    private final Tokens tokens;

    OnBehalf(SignedInAccounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * The account of who shows a token, where there is no request to show it with.
     *
     * @throws ProblemException {@code CREDENTIALS_WRONG} for a token that is none, or over, or of a closed account
     */
    public String username(String token) {
        return tokens.find(token)
                .map(AccountPrincipal::username)
                .orElseThrow(() -> new ProblemException(ProblemCode.CREDENTIALS_WRONG));
    }

    /**
     * Calls a task as an account.
     *
     * @throws ProblemException {@code ROLE_MISSING} for an account that is closed or gone
     */
    public <T> T call(String username, Supplier<T> task) {
        Authentication authentication = accounts.find(username)
                .map(SignedInAccounts.Found::principal)
                .filter(AccountPrincipal::enabled)
                .orElseThrow(() -> new ProblemException(ProblemCode.ROLE_MISSING))
                .authenticated();
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return task.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
