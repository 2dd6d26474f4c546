package vn.quyhoach.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The accounts of people and programs. Only an administrator sees or changes them. */
@Component
public class Accounts {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,63}");

    private final SqlFile unknownUnits = SqlFile.of(Accounts.class, "unknown_units");
    private final AccountRepository repository;
    private final Passwords passwords;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountRepository repository,
            Passwords passwords,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @AdminsOnly
    @Transactional(readOnly = true)
    public List<Account> list() {
        return repository.findAllByOrderByUsername().stream()
                .map(Accounts::record)
                .toList();
    }

    @AdminsOnly
    @Transactional(readOnly = true)
    public Account get(long id) {
        return record(entity(id));
    }

    @AdminsOnly
    @Transactional
    public Account create(AccountDraft draft) {
        FieldChecks checks = checked(draft).present("password", draft.password());
        checks.that(
                "username",
                draft.username() == null
                        || repository.findByUsername(draft.username()).isEmpty(),
                "đã có người dùng",
                "is taken");
        checks.orThrow();
        AccountEntity account = new AccountEntity();
        account.createdAt = clock.instant();
        apply(draft, account);
        repository.saveAndFlush(account);
        events.publishEvent(new AccountChanged("account-created", account.username, draft.role()));
        return record(account);
    }

    /** Changes an account; sessions and cached passwords of its former state end. */
    @AdminsOnly
    @Transactional
    public Account change(long id, AccountDraft draft, @Nullable String ifMatch) {
        AccountEntity account = entity(id);
        EntityTag.require(ifMatch, account.rowVersion);
        FieldChecks checks = checked(draft);
        checks.that(
                "username",
                draft.username() == null || draft.username().equals(account.username),
                "không đổi được",
                "cannot be changed");
        checks.orThrow();
        boolean wasAdmin = account.role == Role.ADMIN && account.enabled;
        boolean staysAdmin = draft.role() == Role.ADMIN && !Boolean.FALSE.equals(draft.enabled());
        if (wasAdmin && !staysAdmin && repository.countByRoleAndEnabledTrue(Role.ADMIN) < 2) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    "đây là quản trị viên duy nhất còn hoạt động",
                                    "this is the only administrator left")));
        }
        apply(draft, account);
        repository.saveAndFlush(account);
        events.publishEvent(new AccountChanged("account-changed", account.username, draft.role()));
        return record(account);
    }

    /** Lets people change their own password; other sessions of the account end. */
    @OfficersOnly
    @Transactional
    public void changeOwnPassword(@Nullable String current, @Nullable String wanted) {
        String username = CurrentUser.get().username();
        AccountEntity account = repository.findByUsername(username).orElseThrow();
        FieldChecks checks = new FieldChecks()
                .that(
                        "current",
                        current != null && passwords.matches(current, account.passwordHash),
                        "không đúng",
                        "is wrong")
                .present("password", wanted);
        PasswordRules.check(checks, "password", wanted, username);
        checks.orThrow();
        account.passwordHash = passwords.hash(Objects.requireNonNull(wanted));
        events.publishEvent(new AccountChanged("password-changed", username, null));
    }

    private AccountEntity entity(long id) {
        return repository
                .findById(id)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("tài khoản " + id, "account " + id))));
    }

    private FieldChecks checked(AccountDraft draft) {
        FieldChecks checks = new FieldChecks()
                .present("username", draft.username())
                .form(
                        "username",
                        draft.username(),
                        USERNAME,
                        "gồm 3 đến 64 chữ thường, số, dấu chấm, gạch",
                        "has 3 to 64 small letters, digits, dots or dashes")
                .requiredText("displayName", draft.displayName(), 200)
                .present("role", draft.role())
                .that("role", draft.role() != Role.PUBLIC, "không dùng được", "cannot be used");
        PasswordRules.check(checks, "password", draft.password(), draft.username());
        Set<Long> units = draft.unitIds() == null ? Set.of() : draft.unitIds();
        List<Long> unknown = units.isEmpty()
                ? List.of()
                : jdbc.sql(unknownUnits.text())
                        .param("ids", new ArrayList<>(units))
                        .query(Long.class)
                        .list();
        return checks.that(
                "unitIds",
                unknown.isEmpty(),
                "có đơn vị không tồn tại: " + unknown,
                "names units that do not exist: " + unknown);
    }

    private void apply(AccountDraft draft, AccountEntity account) {
        account.username = Objects.requireNonNull(draft.username());
        account.displayName = Objects.requireNonNull(draft.displayName()).strip();
        account.role = Objects.requireNonNull(draft.role());
        account.enabled = !Boolean.FALSE.equals(draft.enabled());
        if (draft.password() != null) {
            account.passwordHash = passwords.hash(draft.password());
        }
        account.unitIds.clear();
        account.unitIds.addAll(draft.unitIds() == null ? Set.of() : draft.unitIds());
        if (draft.duties() != null) {
            account.duties.clear();
            account.duties.addAll(draft.duties());
        }
    }

    private static Account record(AccountEntity account) {
        return new Account(
                Objects.requireNonNull(account.id),
                account.username,
                account.displayName,
                account.role,
                account.enabled,
                Set.copyOf(account.unitIds),
                Set.copyOf(account.duties),
                account.createdAt,
                account.rowVersion);
    }
}
