package vn.quyhoach.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who there is, by name only: for planners who ask somebody, and for the house where people must be told apart. */
@Component
public class People {

    private final AccountRepository repository;

    People(AccountRepository repository) {
        this.repository = repository;
    }

    /** An account that can sign in. */
    public record Person(String username, String displayName, Role role) {}

    @PlannersOnly
    @Transactional(readOnly = true)
    public List<Person> list() {
        return repository.findAllByOrderByUsername().stream()
                .filter(account -> account.enabled)
                .map(account -> new Person(account.username, account.displayName, account.role))
                .toList();
    }

    /** The names people go by, of accounts that are open or closed; an account that never was has none. */
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> usernames) {
        return repository.findByUsernameIn(usernames).stream()
                .collect(Collectors.toMap(account -> account.username, account -> account.displayName));
    }
}
