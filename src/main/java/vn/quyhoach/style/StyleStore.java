package vn.quyhoach.style;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyhoach.audit.AuditedEvent;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.EntityTag;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Digest;

/**
 * Styles that planners bring in beside the house's own. A change adds a state and never loses one; a style is seen by
 * who sees all the layers it is for.
 */
@Component
public class StyleStore {

    static final int LONGEST_ID = 64;

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What every layer calls its own style, and the ids of drafts. */
    private static final Pattern RESERVED = Pattern.compile("default|.*-draft-[0-9]+");

    private static final int MOST_STYLES = 500;
    private static final int MOST_IN_MEMORY = 100;

    private final SqlFile current = SqlFile.of(StyleStore.class, "current_styles");
    private final SqlFile versions = SqlFile.of(StyleStore.class, "style_versions");
    private final SqlFile content = SqlFile.of(StyleStore.class, "style_content");
    private final SqlFile revision = SqlFile.of(StyleStore.class, "style_revision");
    private final SqlFile save = SqlFile.of(StyleStore.class, "save_style");

    /** A state never changes, so what was read of it stays right. */
    private final Cache<StoredStyle, SldDocument> documents =
            Caffeine.newBuilder().maximumSize(MOST_IN_MEMORY).build();

    private final JdbcClient jdbc;
    private final Layers layers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StyleStore(JdbcClient jdbc, Layers layers, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.layers = layers;
        this.events = events;
        this.clock = clock;
    }

    /** The present styles that the caller may see, by id. */
    public List<StoredStyle> list() {
        Set<String> visible = visible();
        return present(null).stream()
                .filter(style -> visible.containsAll(style.layers()))
                .toList();
    }

    /** The present style of that id, if there is one and the caller may see it. */
    public Optional<StoredStyle> find(String id) {
        Set<String> visible = visible();
        return present(id).stream()
                .filter(style -> visible.containsAll(style.layers()))
                .findFirst();
    }

    /** All states of a style the caller may see, the last first. */
    public List<StoredStyle> versions(String id) {
        Set<String> visible = visible();
        return jdbc.sql(versions.text()).param("style", id).query(StyleStore::read).list().stream()
                .filter(style -> visible.containsAll(style.layers()))
                .toList();
    }

    /** The text of a state as it was sent. */
    public String content(StoredStyle style) {
        return jdbc.sql(content.text())
                .param("style", style.id())
                .param("version", style.version())
                .query(String.class)
                .single();
    }

    /** The style of that id as the painter needs it for a layer; empty if it is not for this layer or not painted. */
    public Optional<PaintableStyle> paintable(PublishedLayer layer, String id) {
        return find(id).filter(style -> style.isFor(layer) && style.isPaintable())
                .flatMap(style -> {
                    SldDocument document = documents.get(style, state -> SldReader.read(content(state)));
                    return document.layers().stream()
                            .filter(named -> named.name().equals(layer.baseId()))
                            .findFirst()
                            .map(named -> named.styles().get(0).style());
                });
    }

    /** The styles for a layer as parts of an SLD 1.1, each under its id; those in SLD 1.0 cannot stand in one. */
    public List<String> sldParts(PublishedLayer layer) {
        return list().stream()
                .filter(style -> style.isFor(layer) && style.language() == StyleLanguage.SLD_1_1)
                .flatMap(style -> SldFragment.of(content(style), layer.baseId(), style.id()).stream())
                .toList();
    }

    /** A number that grows with every change of any style. */
    public long revision() {
        return jdbc.sql(revision.text()).query(Long.class).single();
    }

    /**
     * Makes a style.
     *
     * @param id null for one made of the style's own name
     * @throws ProblemException {@code STATE_CONFLICT} if there is one already
     */
    @Transactional
    StoredStyle create(@Nullable String id, StyleText text, List<String> bound, String sent) {
        String chosen = id != null ? id : text.identifier();
        if (chosen == null) {
            throw invalid("styleId", "", "Kiểu không có tên để đặt mã.", "The style has no name to make an id of.");
        }
        requireFree(chosen);
        int last = versionOf(chosen);
        if (present(null).size() >= MOST_STYLES) {
            throw conflict("đã đủ " + MOST_STYLES + " kiểu hiển thị.", "there are " + MOST_STYLES + " styles already.");
        }
        return add(chosen, last + 1, text, bound, sent, "style-created");
    }

    /** @throws ProblemException {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED} */
    @Transactional
    StoredStyle replace(StoredStyle seen, @Nullable String ifMatch, StyleText text, List<String> bound, String sent) {
        EntityTag.require(ifMatch, seen.version());
        return add(seen.id(), seen.version() + 1, text, bound, sent, "style-replaced");
    }

    /** @throws ProblemException {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED} */
    @Transactional
    void delete(StoredStyle seen, @Nullable String ifMatch) {
        EntityTag.require(ifMatch, seen.version());
        write(
                new StoredStyle(
                        seen.id(),
                        seen.version() + 1,
                        seen.language(),
                        seen.title(),
                        seen.layers(),
                        seen.digest(),
                        true,
                        CurrentUser.get().username(),
                        clock.instant()),
                "");
        audit("style-deleted", seen.id(), seen.version() + 1);
    }

    /** What stands in the way of a new style of that id. */
    void requireFree(String id) {
        if (!id.matches(ID) || id.length() > LONGEST_ID || RESERVED.matcher(id).matches()) {
            throw invalid(
                    "styleId",
                    id,
                    "Cần chữ thường không dấu, chữ số và gạch nối, tối đa " + LONGEST_ID
                            + " ký tự, khác default và …-draft-số.",
                    "Expected small letters a to z, digits and hyphens, at most " + LONGEST_ID
                            + " characters, and neither default nor …-draft-number.");
        }
        if (isHouse(id)) {
            throw conflict(
                    id + " là kiểu có sẵn của lớp; hãy đặt mã khác.",
                    id + " is the layer's own style; choose another id.");
        }
        if (!present(id).isEmpty()) {
            throw conflict(
                    "đã có kiểu " + id + "; dùng PUT kèm If-Match để thay.",
                    "there is a style " + id + "; use PUT with If-Match to replace it.");
        }
    }

    /** Whether a new style may have that id. */
    boolean isFree(String id) {
        return id.matches(ID)
                && id.length() <= LONGEST_ID
                && !RESERVED.matcher(id).matches()
                && !isHouse(id)
                && present(id).isEmpty();
    }

    /** Whether a layer has its own style under that id. */
    boolean isHouse(String id) {
        return visible().contains(id);
    }

    private StoredStyle add(String id, int version, StyleText text, List<String> bound, String sent, String action) {
        StoredStyle state = new StoredStyle(
                id,
                version,
                text.language(),
                text.name().isEmpty() ? id : text.name(),
                bound,
                Digest.hex(sent),
                false,
                CurrentUser.get().username(),
                clock.instant());
        write(state, sent);
        audit(action, id, version);
        return state;
    }

    private void write(StoredStyle state, String sent) {
        try {
            jdbc.sql(save.text())
                    .param("style", state.id())
                    .param("version", state.version())
                    .param("language", state.language().name())
                    .param("title", state.title())
                    .param("layers", state.layers().toArray(String[]::new))
                    .param("content", sent)
                    .param("digest", state.digest())
                    .param("deleted", state.deleted())
                    .param("created_by", state.author())
                    .param("created_at", state.changedAt().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            // somebody else was quicker
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    Map.of("current", state.version(), "given", String.valueOf(state.version() - 1)));
        }
    }

    private void audit(String action, String id, int version) {
        events.publishEvent(new AuditedEvent(action, "style:" + id, Map.of("version", version)));
    }

    private List<StoredStyle> present(@Nullable String id) {
        return jdbc.sql(current.text()).param("style", id).query(StyleStore::read).list().stream()
                .filter(style -> !style.deleted())
                .toList();
    }

    private int versionOf(String id) {
        return jdbc.sql(current.text()).param("style", id).query(StyleStore::read).list().stream()
                .mapToInt(StoredStyle::version)
                .findFirst()
                .orElse(0);
    }

    private Set<String> visible() {
        return layers.published().stream().map(PublishedLayer::id).collect(Collectors.toSet());
    }

    private static StoredStyle read(ResultSet row, int n) throws SQLException {
        Array bound = row.getArray("layers");
        return new StoredStyle(
                row.getString("style_id"),
                row.getInt("version"),
                StyleLanguage.valueOf(row.getString("language")),
                row.getString("title"),
                Arrays.asList((String[]) bound.getArray()),
                row.getString("digest"),
                row.getBoolean("deleted"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static ProblemException conflict(String vi, String en) {
        return new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", new Bilingual(vi, en)));
    }

    private static ProblemException invalid(String parameter, String value, String vi, String en) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", parameter, "value", value, "reason", new Bilingual(vi, en)));
    }
}
