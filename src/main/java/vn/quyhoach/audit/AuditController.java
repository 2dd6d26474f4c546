package vn.quyhoach.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.AdminsOnly;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The trail, for administrators: the newest events first. */
@RestController
@RequestMapping(path = "/api/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditController {

    private static final int MOST = 1_000;

    private final SqlFile list = SqlFile.of(AuditController.class, "list");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditController(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record EventResponse(long id, Instant at, String actor, String action, String subject, JsonNode details) {}

    /** @param subject what it happened to, such as {@code plan-version:12}; all without it */
    @GetMapping
    @AdminsOnly
    List<EventResponse> list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of("parameter", "limit", "value", limit, "reason", new Bilingual("1…1000", "1…1000")));
        }
        return jdbc.sql(list.text())
                .param("subject", subject)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new EventResponse(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        json.readTree(row.getString("details"))))
                .list();
    }
}
