package vn.quyhoach.security;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account {@code admin} at the first start of the service, when nobody could make any other. */
@Component
@ConditionalOnWebApplication
class FirstAdministrator implements ApplicationRunner {

    private static final String USERNAME = "admin";

    private final AccountRepository repository;
    private final Passwords passwords;
    private final SecurityProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstAdministrator(
            AccountRepository repository,
            Passwords passwords,
            SecurityProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (repository.existsByRoleAndEnabledTrue(Role.ADMIN)) {
            return;
        }
        String given = properties.adminPassword();
        String password = given == null || given.isBlank() ? PasswordRules.generate() : given;
        AccountEntity admin = repository.findByUsername(USERNAME).orElseGet(AccountEntity::new);
        admin.username = USERNAME;
        admin.displayName = "Quản trị viên";
        admin.role = Role.ADMIN;
        admin.enabled = true;
        admin.passwordHash = passwords.hash(password);
        admin.createdAt = clock.instant();
        repository.saveAndFlush(admin);
        CurrentUser.runAsOperator(
                () -> events.publishEvent(new AccountChanged("account-created", USERNAME, Role.ADMIN)));
        announce(!password.equals(given) ? password : "(QUYHOACH_ADMIN_PASSWORD)");
    }

    /** To the console and not to the log: a log is kept and copied, and a password must not be. */
    private static void announce(String password) {
        PrintWriter console = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        console.println();
        console.println("  ┌──────────────────────────────────────────────────────────────────┐");
        console.println("    quyhoach: administrator's account: " + USERNAME + " / password: " + password);
        console.println("    Shown this once. Đổi mật khẩu sau khi đăng nhập lần đầu.");
        console.println("  └──────────────────────────────────────────────────────────────────┘");
        console.println();
    }
}
