package vn.quyhoach.audit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
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
