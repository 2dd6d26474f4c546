package vn.quyhoach.layer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;

/** The catalogue: which layers there are and who may see them. The one gate of every protocol. */
@Component
public class Layers {

    private final List<PublishedLayer> all;
    private final LayerSchemaReader schemaReader;
    private final Map<String, LayerSchema> schemas = new ConcurrentHashMap<>();

    Layers(List<PublishedLayer> declared, LayerSchemaReader schemaReader) {
        this.all = declared.stream()
                .sorted(Comparator.comparing(PublishedLayer::theme).thenComparing(PublishedLayer::drawOrder))
                .toList();
        this.schemaReader = schemaReader;
    }

    /**
     * The layer of that id, if the caller may see it.
     *
     * @throws ProblemException {@code LAYER_UNKNOWN} also for a layer the caller may not see: its existence is no
     *     business of theirs
     */
    public PublishedLayer get(String id) {
        return list().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.LAYER_UNKNOWN, Map.of("layer", id)));
    }

    /** All layers the caller may see, by theme, then bottom to top. */
    public List<PublishedLayer> list() {
        CurrentUser caller = CurrentUser.get();
        return all.stream()
                .filter(layer -> caller.role().atLeast(layer.visibleTo()))
                .toList();
    }

    /** What the layer of that id means, asked by the house itself and not for a caller; false if there is none. */
    boolean isRole(String id, LayerRole role) {
        return all.stream().anyMatch(layer -> layer.id().equals(id) && layer.role() == role);
    }

    /** Title and attributes of a layer. */
    public LayerSchema schema(PublishedLayer layer) {
        return schemas.computeIfAbsent(layer.id(), id -> schemaReader.read(layer));
    }
}
