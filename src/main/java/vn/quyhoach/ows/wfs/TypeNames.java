package vn.quyhoach.ows.wfs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.encoding.GmlWriter;
import vn.quyhoach.layer.FeatureEditors;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.ows.OwsCall;
import vn.quyhoach.ows.OwsProblems;
import vn.quyhoach.ows.fes.Prefixes;
import vn.quyhoach.text.Bilingual;

/** The names of feature types: {@code qh:} and the id of a layer, in whatever prefix a request gives our namespace. */
@Component
class TypeNames {

    private final Layers layers;
    private final FeatureEditors editors;

    TypeNames(Layers layers, FeatureEditors editors) {
        this.layers = layers;
        this.editors = editors;
    }

    /** The layers the service tells of: what the caller may see; by the door for editors, what the caller may change. */
    List<PublishedLayer> listed(OwsCall call) {
        return call.editing() ? layers.list().stream().filter(editors::edits).toList() : layers.list();
    }

    /** Whether anything can be changed by the caller. */
    boolean anyEditable() {
        return layers.list().stream().anyMatch(editors::edits);
    }

    boolean editable(PublishedLayer layer) {
        return editors.edits(layer);
    }

    /** @throws vn.quyhoach.problem.ProblemException {@code InvalidParameterValue} for none the caller may see */
    PublishedLayer get(String name, Prefixes prefixes, String locator) {
        String given = name.strip();
        int colon = given.indexOf(':');
        String local = colon < 0 ? given : given.substring(colon + 1);
        String namespace = colon < 0 ? null : prefixes.namespace(given.substring(0, colon));
        if (namespace == null || namespace.equals(GmlWriter.NAMESPACE)) {
            PublishedLayer found = find(local);
            if (found != null) {
                return found;
            }
        }
        throw OwsProblems.invalid(
                locator,
                new Bilingual(
                        "Không có loại đối tượng \"" + given + "\"; GetCapabilities liệt kê các loại.",
                        "There is no feature type \"" + given + "\"; GetCapabilities lists the types."));
    }

    @Nullable
    PublishedLayer find(String id) {
        return layers.list().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The ids of all layers the caller may see. */
    Set<String> known() {
        return layers.list().stream().map(PublishedLayer::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
