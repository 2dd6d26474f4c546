package vn.quyhoach.ingest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.sheet.CsvResource;

/** The layer of a plan that a file or a layer of it is named after, of the geometry it has. */
@Component
class LayerGuess {

    private final List<CsvResource.Row> words = CsvResource.read("vn/quyhoach/ingest/layer_words.csv");
    private final Layers layers;

    LayerGuess(Layers layers) {
        this.layers = layers;
    }

    Optional<PublishedLayer> byName(String name, @Nullable GeometryKind geometry) {
        String plain = FieldGuess.plain(name);
        List<PublishedLayer> plans =
                layers.list().stream().filter(PublishedLayer::hasVersions).toList();
        Optional<PublishedLayer> own = plans.stream()
                .filter(layer -> FieldGuess.plain(layer.id()).equals(plain))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        return words.stream()
                .filter(row -> plain.contains(row.text("word")))
                .map(row -> row.text("layer"))
                .findFirst()
                .flatMap(id -> ofGeometry(plans, id, geometry));
    }

    private static Optional<PublishedLayer> ofGeometry(
            List<PublishedLayer> plans, String id, @Nullable GeometryKind geometry) {
        return plans.stream()
                .filter(layer -> layer.id().equals(id) || layer.id().startsWith(id + "-"))
                .filter(layer -> geometry == null || layer.geometry() == geometry)
                .findFirst();
    }
}
