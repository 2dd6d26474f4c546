package vn.quyhoach.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.Role;
import vn.quyhoach.text.Bilingual;

/**
 * The catalogue: which layers there are and who may see them. The one gate of every protocol. Planners also see a layer
 * of each open plan version ({@link PublishedLayer#isDraft}), reviewers those of versions they are asked to appraise; for
 * everybody else there is none.
 */
@Component
public class Layers {

    private final List<PublishedLayer> all;
    private final LayerSchemaReader schemaReader;
    private final DraftVersions drafts;
    private final Map<String, LayerSchema> schemas = new ConcurrentHashMap<>();

    Layers(List<PublishedLayer> declared, LayerSchemaReader schemaReader, DraftVersions drafts) {
        this.all = declared.stream()
                .sorted(Comparator.comparing(PublishedLayer::theme).thenComparing(PublishedLayer::drawOrder))
                .toList();
        this.schemaReader = schemaReader;
        this.drafts = drafts;
    }

    /**
     * The layer of that id, if the caller may see it.
     *
     * @throws ProblemException {@code LAYER_UNKNOWN} also for a layer the caller may not see: its existence is no
     *     business of theirs
     */
    public PublishedLayer get(String id) {
        return published().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .or(() -> draft(id))
                .orElseThrow(() -> new ProblemException(ProblemCode.LAYER_UNKNOWN, Map.of("layer", id)));
    }

    /** All layers the caller may see, by theme, then bottom to top; a draft stands behind what it is a draft of. */
    public List<PublishedLayer> list() {
        List<Long> open = drafts.seen();
        return published().stream()
                .flatMap(layer -> Stream.concat(Stream.of(layer), draftsOf(layer, open)))
                .toList();
    }

    /**
     * The layers without drafts: what is or was in force, and registers. For whatever says what holds at a place or
     * what the plan is.
     */
    public List<PublishedLayer> published() {
        CurrentUser caller = CurrentUser.get();
        return all.stream()
                .filter(layer -> caller.role().atLeast(layer.visibleTo()))
                .toList();
    }

    /**
     * The published layers that not everybody may see, whoever is asking: for the house's own reckoning. What is read of
     * them goes to nobody who does not see them in {@link #published}.
     */
    public List<PublishedLayer> restricted() {
        return all.stream().filter(layer -> !layer.isPublic()).toList();
    }

    /** Whether not everybody may see the published layer of that id, asked by the house itself. */
    public boolean isRestricted(String id) {
        return restricted().stream().anyMatch(layer -> layer.id().equals(id));
    }

    /** The published layers that everybody may see, whoever is asking: for answers that are the same for all. */
    public List<PublishedLayer> open() {
        return all.stream().filter(PublishedLayer::isPublic).toList();
    }

    /** Every layer there is, asked by the house itself and not for a caller. */
    List<PublishedLayer> everything() {
        List<Long> open = drafts.open();
        return all.stream()
                .flatMap(layer -> Stream.concat(Stream.of(layer), draftsOf(layer, open)))
                .toList();
    }

    /**
     * Whether the caller may see the layer of that id, or might while it was there: drafts go. For a reviewer, to whom they
     * come and go while nothing in them changes, they do not count.
     */
    boolean concerns(String id) {
        boolean drafts = CurrentUser.get().role().atLeast(Role.PLANNER);
        return published().stream()
                .map(PublishedLayer::id)
                .anyMatch(seen -> id.equals(seen) || drafts && id.startsWith(seen + "-draft-"));
    }

    /** What the layer of that id means, asked by the house itself and not for a caller; false if there is none. */
    boolean isRole(String id, LayerRole role) {
        return all.stream().anyMatch(layer -> layer.id().equals(id) && layer.role() == role);
    }

    /** Title and attributes of a layer. */
    public LayerSchema schema(PublishedLayer layer) {
        LayerSchema schema = schemas.computeIfAbsent(layer.view(), view -> schemaReader.read(layer));
        Long version = layer.draftVersion();
        if (version == null) {
            return schema;
        }
        Bilingual title = schema.title();
        return new LayerSchema(
                new Bilingual(title.vi() + " (bản thảo " + version + ")", title.en() + " (draft " + version + ")"),
                schema.attributes());
    }

    private Optional<PublishedLayer> draft(String id) {
        return published().stream()
                .filter(PublishedLayer::hasVersions)
                .filter(layer -> id.startsWith(layer.id() + "-draft-"))
                .flatMap(layer -> draftsOf(layer, drafts.seen()))
                .filter(layer -> layer.id().equals(id))
                .findFirst();
    }

    private static Stream<PublishedLayer> draftsOf(PublishedLayer layer, List<Long> versions) {
        return layer.hasVersions() ? versions.stream().map(layer::draft) : Stream.empty();
    }
}
