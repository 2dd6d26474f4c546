package vn.quyhoach.ows;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** The names a request for a map may use: a layer each, and one for the whole map as the workplace opens it. */
@Component
public class NamedLayers {

    /** The root of the tree: all layers that are on by default. To be looked at, not to be asked. */
    public static final String MAP = "map";

    private final Layers layers;

    NamedLayers(Layers layers) {
        this.layers = layers;
    }

    /** @param whole the layer that was named; null for the whole map, which has no single one */
    public record Named(String name, @Nullable PublishedLayer whole, List<PublishedLayer> members) {

        public boolean isQueryable() {
            return whole != null;
        }

        public PublishedLayer layer() {
            return Objects.requireNonNull(whole);
        }
    }

    /**
     * @param parameter where the names stand
     * @throws ProblemException {@code LayerNotDefined}
     */
    public List<Named> get(String parameter, List<String> names) {
        return names.stream().map(name -> get(parameter, name)).toList();
    }

    public Named get(String parameter, String name) {
        if (name.equals(MAP)) {
            return new Named(
                    name,
                    null,
                    layers.list().stream()
                            .filter(PublishedLayer::visibleByDefault)
                            .sorted(Comparator.comparing(PublishedLayer::drawOrder))
                            .toList());
        }
        try {
            PublishedLayer layer = layers.get(name);
            return new Named(name, layer, List.of(layer));
        } catch (ProblemException e) {
            if (e.code() != ProblemCode.LAYER_UNKNOWN) {
                throw e;
            }
            throw OwsProblems.of(
                    OwsCode.LAYER_NOT_DEFINED,
                    parameter,
                    new Bilingual(
                            "Không có lớp dữ liệu \"" + name + "\"; xem danh sách lớp bằng GetCapabilities.",
                            "There is no layer \"" + name + "\"; GetCapabilities lists the layers."));
        }
    }
}
