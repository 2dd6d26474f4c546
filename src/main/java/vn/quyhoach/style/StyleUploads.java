package vn.quyhoach.style;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/** Takes the styles that planners send: read whole first, and kept only if nothing in them would be left out. */
@Component
public class StyleUploads {

    /** Characters of an id that leave room for a number. */
    private static final int STEM = StyleStore.LONGEST_ID - 4;

    private final StyleStore store;
    private final Layers layers;
    private final JsonMapper json;

    StyleUploads(StyleStore store, Layers layers, JsonMapper json) {
        this.store = store;
        this.layers = layers;
        this.json = json;
    }

    /** What a sender says the text is; an SLD tells its version itself. */
    public enum Kind {
        SLD,
        MAPLIBRE,
        QML
    }

    /**
     * A style as it was sent.
     *
     * @param collection the layer it is for; needed where the text names none
     * @param base the address of the service without a slash at its end
     */
    public record Sent(Kind kind, String text, @Nullable String collection, String base) {}

    /**
     * Makes a new style of the id, or of one made of the style's own name.
     *
     * @param dryRun whether to check only; then there is no result
     * @throws ProblemException {@code STYLE_UNREADABLE}, {@code STYLE_UNSUPPORTED}, {@code LAYER_UNKNOWN}, {@code
     *     STATE_CONFLICT} where there is such a style
     */
    public Optional<StoredStyle> create(@Nullable String id, Sent sent, boolean dryRun) {
        StyleText text = read(sent);
        List<String> bound = bound(text, sent);
        if (dryRun) {
            String chosen = id != null ? id : text.identifier();
            if (chosen != null) {
                store.requireFree(chosen);
            }
            return Optional.empty();
        }
        return Optional.of(store.create(id, text, bound, sent.text()));
    }

    /**
     * Replaces a style that is there.
     *
     * @param ifMatch the tag of the state its sender has seen
     * @throws ProblemException as {@link #create}; also {@code PRECONDITION_REQUIRED}, {@code PRECONDITION_FAILED}
     */
    public Optional<StoredStyle> replace(StoredStyle seen, @Nullable String ifMatch, Sent sent, boolean dryRun) {
        StyleText text = read(sent);
        List<String> bound = bound(text, sent);
        return dryRun ? Optional.empty() : Optional.of(store.replace(seen, ifMatch, text, bound, sent.text()));
    }

    /** An id for a new style, made of the name of a file: with a number where there is one of that id. */
    public String freeId(String name) {
        String plain = StyleText.identifier(name);
        String stem = plain == null ? "style" : plain.substring(0, Math.min(plain.length(), STEM));
        String id = stem;
        for (int i = 2; !store.isFree(id); i++) {
            id = stem + "-" + i;
        }
        return id;
    }

    /** @throws ProblemException {@code NOT_FOUND}, {@code STATE_CONFLICT} for the house's own, and those of a tag */
    public void delete(String id, @Nullable String ifMatch) {
        if (store.isHouse(id)) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT,
                    Map.of(
                            "reason",
                            new Bilingual(
                                    id + " là kiểu có sẵn của lớp, không xóa được.",
                                    id + " is the layer's own style and stays.")));
        }
        StoredStyle seen =
                store.find(id).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, Map.of("what", id)));
        store.delete(seen, ifMatch);
    }

    private StyleText read(Sent sent) {
        return switch (sent.kind()) {
            case SLD -> StyleText.sld(sent.text());
            case QML -> StyleText.qml(sent.text());
            case MAPLIBRE -> StyleText.mapLibre(sent.text(), sent.base(), json);
        };
    }

    /** The layers the style is for: those it names, and it must name the one it was sent for. */
    private List<String> bound(StyleText text, Sent sent) {
        List<String> known = layers.published().stream().map(PublishedLayer::id).toList();
        String collection = sent.collection();
        if (collection != null) {
            require(known, collection);
        }
        if (text.layers().isEmpty()) {
            if (collection == null) {
                throw collection(
                        "",
                        "Kiểu này không nêu lớp nào; hãy cho biết lớp.",
                        "This style names no layer; say which it is for.");
            }
            return List.of(collection);
        }
        text.layers().forEach(layer -> require(known, layer));
        if (collection != null && !text.layers().contains(collection)) {
            throw collection(
                    collection,
                    "Kiểu này dành cho " + String.join(", ", text.layers()) + ".",
                    "This style is for " + String.join(", ", text.layers()) + ".");
        }
        return text.layers();
    }

    private static void require(List<String> known, String layer) {
        if (!known.contains(layer)) {
            throw new ProblemException(ProblemCode.LAYER_UNKNOWN, Map.of("layer", layer));
        }
    }

    private static ProblemException collection(String value, String vi, String en) {
        return new ProblemException(
                ProblemCode.PARAMETER_INVALID,
                Map.of("parameter", "collection", "value", value, "reason", new Bilingual(vi, en)));
    }
}
