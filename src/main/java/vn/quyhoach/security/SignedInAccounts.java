package vn.quyhoach.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the account behind a request anew for each request, so that closing an account ends its sessions at once. */
@Component
class SignedInAccounts {

    private final AccountRepository repository;

    SignedInAccounts(AccountRepository repository) {
        this.repository = repository;
    }

    record Found(AccountPrincipal principal, String passwordHash) {

        @Override
        public String toString() {
            return "Found[" + principal.username() + "]";
        }
    }

    @Transactional(readOnly = true)
    Optional<Found> find(String username) {
        return repository
                .findByUsername(username)
                .map(account -> new Found(
                        new AccountPrincipal(
                                Objects.requireNonNull(account.id),
                                account.username,
                                account.displayName,
                                account.role,
                                Set.copyOf(account.unitIds),
                                Set.copyOf(account.duties),
                                account.enabled,
                                account.rowVersion),
                        account.passwordHash));
    }
}
