package vn.quyhoach.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Digest;

/** Tokens for scripts. A token acts for its account with its role of the day; only its SHA-256 is kept. */
@Component
class Tokens {

    /** Marks our tokens for people and for programs that look for leaked secrets. */
    private static final String PREFIX = "qh_";

    private final SqlFile find = SqlFile.of(Tokens.class, "account_by_token");
    private final SqlFile add = SqlFile.of(Tokens.class, "add_token");
    private final SqlFile list = SqlFile.of(Tokens.class, "list_tokens");
    private final SqlFile delete = SqlFile.of(Tokens.class, "delete_token");
    private final JdbcClient jdbc;
    private final SignedInAccounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Tokens(JdbcClient jdbc, SignedInAccounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** What an owner sees of a token. */
    record Token(long id, String label, Instant createdAt, Instant expiresAt) {}

    /** A token on the day it is made: the only time anybody sees it. */
    record Created(long id, String token, String label, Instant expiresAt) {

        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    Optional<AccountPrincipal> find(String token) {
        if (!token.startsWith(PREFIX) || token.length() > 100) {
            return Optional.empty();
        }
        return jdbc.sql(find.text())
                .param("sha256", sha256(token))
                .param("now", at(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(accounts::find)
                .map(SignedInAccounts.Found::principal)
                .filter(AccountPrincipal::enabled);
    }

    @OfficersOnly
    @Transactional
    public Created create(AccountPrincipal owner, @Nullable String label, @Nullable Integer days) {
        new FieldChecks()
                .requiredText("label", label, 100)
                .range("days", days, 1, 730)
                .orThrow();
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String name = String.valueOf(label).strip();
        Instant expires = clock.instant().plus(Duration.ofDays(days == null ? 90 : days));
        long id = jdbc.sql(add.text())
                .param("account", owner.id())
                .param("label", name)
                .param("sha256", sha256(token))
                .param("expires", at(expires))
                .query(Long.class)
                .single();
        events.publishEvent(new AccountChanged("token-created", owner.username(), null));
        return new Created(id, token, name, expires);
    }

    @OfficersOnly
    public List<Token> list(AccountPrincipal owner) {
        return jdbc.sql(list.text())
                .param("account", owner.id())
                .query((row, n) -> new Token(
                        row.getLong("id"),
                        row.getString("label"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    @OfficersOnly
    @Transactional
    public void delete(AccountPrincipal owner, long id) {
        int deleted = jdbc.sql(delete.text())
                .param("id", id)
                .param("account", owner.id())
                .update();
        if (deleted == 0) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("mã truy cập " + id, "token " + id)));
        }
        events.publishEvent(new AccountChanged("token-withdrawn", owner.username(), null));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(String token) {
        return Digest.bytes(token.getBytes(StandardCharsets.UTF_8));
    }
}
