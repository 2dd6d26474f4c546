package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.conformity.CheckDecision.Document;
import vn.quyhoach.conformity.CheckDecision.Kind;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/**
 * What officers say of checks: appended, never changed. Officers decide on checks in their own units and on those they
 * made, planners on all.
 */
@Component
class CheckDecisions {

    private final SqlFile add = SqlFile.of(CheckDecisions.class, "add_decision");
    private final SqlFile list = SqlFile.of(CheckDecisions.class, "decisions");
    private final SqlFile document = SqlFile.of(CheckDecisions.class, "decision_document");
    private final SqlFile own = SqlFile.of(CheckDecisions.class, "own_check");
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckDecisions(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code FIELDS_INVALID}, {@code UNIT_NOT_OWN} */
    @OfficersOnly
    @Transactional
    public CheckDecision decide(UUID check, DecisionRequest request, @Nullable DecisionDocument paper) {
        requireOwn(check);
        request.require();
        Kind kind = request.is(Kind.OVERRIDE) ? Kind.OVERRIDE : Kind.AGREE;
        long id = jdbc.sql(add.text())
                .param("check", check)
                .param("made_at", Timestamp.from(clock.instant()))
                .param("made_by", CurrentUser.get().username())
                .param("decision", kind.name())
                .param("verdict", request.verdict())
                .param("reason", request.reason() == null || request.reason().isBlank() ? null : request.reason())
                .param("document_name", paper == null ? null : paper.name())
                .param("document_type", paper == null ? null : paper.type())
                .param("document_sha256", paper == null ? null : paper.sha256())
                .param("document", paper == null ? null : paper.content(), Types.BINARY)
                .query(Long.class)
                .single();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("decision", kind.name());
        if (request.verdict() != null) {
            details.put("verdict", request.verdict());
        }
        if (paper != null) {
            details.put("documentSha256", paper.sha256());
        }
        events.publishEvent(new AuditedEvent("conformity-decided", "conformity-check:" + check, details));
        return list(check).stream()
                .filter(decision -> decision.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** The first first. */
    List<CheckDecision> list(UUID check) {
        boolean officer = CurrentUser.get().isSignedIn();
        return jdbc.sql(list.text())
                .param("check", check)
                .query((row, number) -> decision(row, officer))
                .list();
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code UNIT_NOT_OWN} */
    @OfficersOnly
    public DecisionDocument document(UUID check, long id) {
        requireOwn(check);
        return jdbc.sql(document.text())
                .param("check", check)
                .param("id", id)
                .query((row, number) -> new DecisionDocument(
                        row.getString("document_name"), row.getString("document_type"), row.getBytes("document")))
                .optional()
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_FOUND,
                        Map.of("what", new Bilingual("văn bản kèm ý kiến " + id, "document of decision " + id))));
    }

    private void requireOwn(UUID check) {
        CurrentUser caller = CurrentUser.get();
        boolean answers = jdbc.sql(own.text())
                .param("id", check)
                .param("caller", caller.username())
                .param("own", caller.unitIds().toArray(Long[]::new))
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> CheckRecords.unknown(check));
        if (!answers && !caller.role().atLeast(Role.PLANNER)) {
            throw new ProblemException(ProblemCode.UNIT_NOT_OWN);
        }
    }

    private static CheckDecision decision(ResultSet row, boolean named) throws SQLException {
        String verdict = row.getString("verdict");
        String name = row.getString("display_name");
        String file = row.getString("document_name");
        return new CheckDecision(
                row.getLong("id"),
                row.getTimestamp("made_at").toInstant(),
                !named ? null : name == null ? row.getString("made_by") : name,
                Kind.valueOf(row.getString("decision")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getString("reason"),
                file == null
                        ? null
                        : new Document(
                                file,
                                row.getString("document_type"),
                                row.getLong("document_bytes"),
                                row.getString("document_sha256")));
    }
}
