package vn.quyhoach.zone;

import java.io.InputStream;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Digest;

/**
 * The papers of a version: the decision that puts it in force, map sheets, the report. Who sees the version may read them;
 * planners add them until it is in force (the decision is signed after the appraisal) and take them away only from a
 * draft, so that what was appraised or decided stays beside what was said of it.
 */
@Component
public class Documents {

    private static final int MOST_DOCUMENTS = 200;

    private final SqlFile list = SqlFile.of(Documents.class, "list_documents");
    private final SqlFile add = SqlFile.of(Documents.class, "add_document");
    private final SqlFile delete = SqlFile.of(Documents.class, "delete_document");
    private final SqlFile piece = SqlFile.of(Documents.class, "document_piece");
    private final Plans plans;
    private final DraftObjects objects;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Documents(Plans plans, DraftObjects objects, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.plans = plans;
        this.objects = objects;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws ProblemException {@code NOT_FOUND} also for a version the caller may not see */
    @Transactional(readOnly = true)
    public List<VersionDocument> list(long planId, long versionId) {
        plans.version(planId, versionId);
        return all(versionId);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public VersionDocument get(long planId, long versionId, long id) {
        return list(planId, versionId).stream()
                .filter(document -> document.id() == id)
                .findFirst()
                .orElseThrow(() -> Plans.unknown("tài liệu", "document", id));
    }

    /**
     * Adds a PDF to a version that is not in force yet; the same bytes once more are what is there.
     *
     * @param file stays the caller's
     * @throws ProblemException {@code STATE_CONFLICT}, {@code UPLOAD_TOO_LARGE}, {@code FILE_FORMAT_UNKNOWN},
     *     {@code DOCUMENT_CUT_OFF}
     */
    @PlannersOnly
    @Transactional
    public VersionDocument add(long planId, long versionId, DocumentDraft draft, Path file) {
        // 1. the version stays open to the end of the transaction
        plans.version(planId, versionId);
        hold(versionId, VersionStatus::open);
        // 2. a whole PDF, not too many
        draft.checks().orThrow();
        long bytes = PdfFile.require(file, draft.safeName());
        List<VersionDocument> there = all(versionId);
        if (there.size() >= MOST_DOCUMENTS) {
            throw Plans.conflict(
                    "phiên bản đã có " + MOST_DOCUMENTS + " tài liệu",
                    "the version has " + MOST_DOCUMENTS + " documents already");
        }
        // 3. kept
        String sha256 = Digest.hex(file);
        Optional<Long> id = jdbc.sql(add.text())
                .param("version", versionId)
                .param("kind", draft.kindOrDecision().name())
                .param("title", draft.titleOrName())
                .param("file_name", draft.safeName())
                .param("sha256", sha256)
                .param("bytes", bytes)
                .param("content", new SqlBinaryValue(new FileSystemResource(file)))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", CurrentUser.get().username())
                .query(Long.class)
                .optional();
        id.ifPresent(made -> audit("plan-document-added", versionId, made, sha256));
        return all(versionId).stream()
                .filter(document -> document.sha256().equals(sha256))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a paper away. Under its id there is never another: who adds one replaces none.
     *
     * @param ifMatch optional: the digest of the bytes that were seen
     * @throws ProblemException {@code NOT_FOUND}; {@code STATE_CONFLICT} for a version that is no draft
     */
    @PlannersOnly
    @Transactional
    public void delete(long planId, long versionId, long id, @Nullable String ifMatch) {
        VersionDocument document = get(planId, versionId, id);
        if (ifMatch != null) {
            EntityTag.require(ifMatch, document.sha256());
        }
        hold(versionId, VersionStatus.DRAFT::equals);
        jdbc.sql(delete.text()).param("id", id).param("version", versionId).update();
        audit("plan-document-deleted", versionId, id, document.sha256());
    }

    /** The bytes of a paper that {@link #get} has given, a piece at a time. */
    public InputStream open(VersionDocument document) {
        return new DocumentStream((from, length) -> jdbc.sql(piece.text())
                .param("id", document.id())
                .param("from", from + 1)
                .param("length", length)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]));
    }

    /** Whether the paper that puts the version in force is there. */
    boolean hasDecision(long versionId) {
        return all(versionId).stream().anyMatch(document -> document.kind() == VersionDocument.Kind.DECISION);
    }

    private void hold(long versionId, Predicate<VersionStatus> allowed) {
        VersionStatus status = objects.holdVersion(versionId).orElseThrow(() -> Plans.unknownVersion(versionId));
        if (!allowed.test(status)) {
            throw Plans.conflict(
                    "phiên bản đang là " + status + ", tài liệu của nó không thay đổi được nữa",
                    "the version is " + status + "; its documents stay as they are");
        }
    }

    private List<VersionDocument> all(long versionId) {
        return jdbc.sql(list.text())
                .param("version", versionId)
                .query(Documents::read)
                .list();
    }

    private void audit(String action, long versionId, long id, String sha256) {
        events.publishEvent(
                new AuditedEvent(action, Plans.subject(versionId), Map.of("document", id, "sha256", sha256)));
    }

    private static VersionDocument read(ResultSet row, int number) throws SQLException {
        return new VersionDocument(
                row.getLong("id"),
                VersionDocument.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getTimestamp("added_at").toInstant(),
                CurrentUser.get().isSignedIn() ? row.getString("added_by") : null);
    }
}
