package vn.quyhoach.comment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.geo.Grounds;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.AdminUnits;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.zone.OpenQuestions;
import vn.quyhoach.zone.Participants;

/** What planners and named reviewers say of a version, while it is on its way; afterwards it can only be read. */
@Component
public class Comments implements OpenQuestions {

    private static final int MOST_COMMENTS = 10_000;
    private static final int MOST_REPLIES = 200;
    private static final int MOST_VERTICES = 1_000;

    private final CommentRows rows;
    private final Participants participants;
    private final Layers layers;
    private final AdminUnits units;
    private final ApplicationEventPublisher events;

    Comments(
            CommentRows rows,
            Participants participants,
            Layers layers,
            AdminUnits units,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.participants = participants;
        this.layers = layers;
        this.units = units;
        this.events = events;
    }

    @OfficersOnly
    @Transactional(readOnly = true)
    public Page<Comment> list(long planId, long versionId, Comment.@Nullable State state, long after, int limit) {
        participants.require(planId, versionId);
        Boolean open = state == null ? null : Boolean.valueOf(state == Comment.State.OPEN);
        List<Comment> oneMore = rows.list(versionId, null, open, after, Page.limit(limit) + 1);
        return Page.of(oneMore, limit, comment -> String.valueOf(comment.id()));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    @OfficersOnly
    @Transactional(readOnly = true)
    public Comment get(long planId, long versionId, long id) {
        participants.require(planId, versionId);
        return rows.list(versionId, id, null, 0, 1).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    /** @throws ProblemException also {@code GEOMETRY_OUTSIDE_PROVINCE}; {@code STATE_CONFLICT} where there are too many */
    @OfficersOnly
    @Transactional
    public Comment add(long planId, long versionId, CommentDraft draft) {
        participants.hold(planId, versionId);
        FieldChecks checks = draft.checks();
        String layer = draft.layer();
        if (layer != null && draft.object() != null) {
            checks.that(
                    "object",
                    rows.objectExists(versionId, layer, draft.object()),
                    "không có trong lớp này của phiên bản",
                    "is not in this layer of the version");
        }
        checks.orThrow();
        if (layer != null && !layers.get(layer).hasVersions()) {
            throw new ProblemException(ProblemCode.LAYER_UNKNOWN, Map.of("layer", layer));
        }
        Crs crs = draft.crs() == null ? Crs.WGS84 : Crs.of(draft.crs());
        Geometry place = Grounds.read(Objects.requireNonNull(draft.geometry()).toString(), crs, MOST_VERTICES);
        units.requireInsideProvince(place);
        if (rows.count(versionId) >= MOST_COMMENTS) {
            throw tooMany(MOST_COMMENTS);
        }
        long id = rows.add(versionId, draft, place);
        announce("plan-comment-added", versionId, id);
        return get(planId, versionId, id);
    }

    @OfficersOnly
    @Transactional
    public Comment reply(long planId, long versionId, long id, @Nullable String text) {
        participants.hold(planId, versionId);
        new FieldChecks()
                .requiredText("text", text, CommentDraft.MOST_CHARACTERS)
                .orThrow();
        Comment comment = held(planId, versionId, id);
        if (comment.replies().size() >= MOST_REPLIES) {
            throw tooMany(MOST_REPLIES);
        }
        rows.reply(id, Objects.requireNonNull(text).strip());
        announce("plan-comment-replied", versionId, id);
        return get(planId, versionId, id);
    }

    /**
     * Settles a comment with an answer; whoever does not agree opens it again.
     *
     * @param ifMatch needed: the comment with all its replies as the caller has seen it
     */
    @OfficersOnly
    @Transactional
    public Comment resolve(long planId, long versionId, long id, @Nullable String answer, @Nullable String ifMatch) {
        participants.hold(planId, versionId);
        new FieldChecks()
                .requiredText("answer", answer, CommentDraft.MOST_CHARACTERS)
                .orThrow();
        Comment comment = seen(planId, versionId, id, ifMatch);
        if (comment.state() == Comment.State.RESOLVED) {
            throw conflict("góp ý này đã giải quyết", "this comment is resolved already");
        }
        rows.answer(id, Objects.requireNonNull(answer).strip());
        announce("plan-comment-resolved", versionId, id);
        return get(planId, versionId, id);
    }

    @OfficersOnly
    @Transactional
    public Comment reopen(long planId, long versionId, long id, @Nullable String ifMatch) {
        participants.hold(planId, versionId);
        Comment comment = seen(planId, versionId, id, ifMatch);
        if (comment.state() == Comment.State.OPEN) {
            throw conflict("góp ý này chưa giải quyết", "this comment is open");
        }
        rows.answer(id, null);
        announce("plan-comment-reopened", versionId, id);
        return get(planId, versionId, id);
    }

    /** All of them, also on layers the caller does not see. */
    @Override
    public long unresolved(long versionId) {
        return rows.unresolved(versionId);
    }

    private Comment held(long planId, long versionId, long id) {
        if (rows.hold(versionId, id).isEmpty()) {
            throw unknown(id);
        }
        return get(planId, versionId, id);
    }

    /** Whoever settles what was said has read all of it, the last reply too. */
    private Comment seen(long planId, long versionId, long id, @Nullable String ifMatch) {
        Comment comment = held(planId, versionId, id);
        EntityTag.require(ifMatch, comment.rowVersion());
        return comment;
    }

    private void announce(String action, long versionId, long id) {
        events.publishEvent(new AuditedEvent(action, "plan-version:" + versionId, Map.of("comment", id)));
    }

    private static ProblemException unknown(long id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND, Map.of("what", new Bilingual("góp ý " + id, "comment " + id)));
    }

    private static ProblemException tooMany(int most) {
        return conflict("đã có " + most + " góp ý hoặc trả lời", "there are " + most + " of them already");
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", new Bilingual(vi, en)));
    }
}
