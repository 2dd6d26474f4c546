package vn.quyhoach.audit;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.security.AccountChanged;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;

/** Writes every {@link AuditedEvent} in the transaction of whoever published it. */
@Component
public class AuditTrail {

    private final SqlFile append = SqlFile.of(AuditTrail.class, "append");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Accounts announce in words of their own: security stands below the trail and cannot use it. */
    @EventListener
    void write(AccountChanged event) {
        Map<String, String> details =
                event.role() == null ? Map.of() : Map.of("role", event.role().name());
        write(new AuditedEvent(event.action(), "account:" + event.username(), details));
    }

    @EventListener
    void write(AuditedEvent event) {
        jdbc.sql(append.text())
                .param("actor", CurrentUser.get().username())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("details", json.writeValueAsString(event.details()))
                .update();
    }
}
