package vn.quyhoach.style;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.style.SldDocument.NamedLayer;
import vn.quyhoach.style.SldDocument.NamedStyle;
import vn.quyhoach.text.Bilingual;

/**
 * What is read from a style that was sent, once it has proved to be one.
 *
 * @param name as the text calls it; empty where it has no name
 * @param layers the layers it names, in their order
 */
record StyleText(StyleLanguage language, String name, List<String> layers) {

    /** Every style that QGIS writes begins with it; it declares no entity. */
    private static final Pattern QGIS_DOCTYPE = Pattern.compile(
            "<!DOCTYPE\\s+qgis\\s+PUBLIC\\s+(['\"])http://mrcc\\.com/qgis\\.dtd\\1\\s+(['\"])SYSTEM\\2\\s*>");

    private static final Set<String> MAPLIBRE_TYPES =
            Set.of("background", "fill", "line", "symbol", "circle", "fill-extrusion");
    private static final int MAPLIBRE_VERSION = 8;
    private static final int MOST_LAYERS = 2_000;

    /**
     * An SLD that the painter paints whole; each of its layers has one style, written out.
     *
     * @throws ProblemException {@code STYLE_UNREADABLE}, {@code STYLE_UNSUPPORTED}
     */
    static StyleText sld(String text) {
        SldDocument document = SldReader.read(text);
        Set<String> layers = new LinkedHashSet<>();
        String name = "";
        for (NamedLayer layer : document.layers()) {
            if (!layers.add(layer.name())) {
                throw unreadable(
                        "NamedLayer " + layer.name() + ": hai lần", "NamedLayer " + layer.name() + " stands twice");
            }
            List<NamedStyle> styles = layer.styles();
            if (styles.size() != 1 || styles.get(0).style() == null) {
                throw unreadable(
                        "NamedLayer " + layer.name() + ": cần đúng một UserStyle",
                        "NamedLayer " + layer.name() + ": exactly one UserStyle is needed");
            }
            name = name.isEmpty() ? styles.get(0).name() : name;
        }
        boolean old = !document.version().equals("1.1.0");
        return new StyleText(old ? StyleLanguage.SLD_1_0 : StyleLanguage.SLD_1_1, name, List.copyOf(layers));
    }

    /**
     * A well-formed style of QGIS; what it draws is for QGIS to say. It names no layer.
     *
     * @throws ProblemException {@code STYLE_UNREADABLE}
     */
    static StyleText qml(String text) {
        SldNode root = SldNode.parse(QGIS_DOCTYPE.matcher(text).replaceFirst(""));
        if (!root.is("qgis")) {
            throw root.invalid(new Bilingual("phần tử gốc phải là qgis", "the root must be qgis"));
        }
        return new StyleText(StyleLanguage.QML, "", List.of());
    }

    /**
     * A style of MapLibre that takes its features, signs and letters from this service alone.
     *
     * @param base the address of the service without a slash at its end
     * @throws ProblemException {@code STYLE_UNREADABLE}
     */
    static StyleText mapLibre(String text, String base, JsonMapper json) {
        JsonNode root;
        try {
            root = json.readTree(text);
        } catch (JacksonException e) {
            String place =
                    "line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNr());
            throw unreadable(place.replace("line", "dòng") + ": không phải JSON", place + ": not JSON");
        }
        if (root.path("version").asInt(0) != MAPLIBRE_VERSION) {
            throw unreadable("version phải là 8", "version must be 8");
        }
        Consumer<JsonNode> own = address -> requireOwn(address, base);
        own.accept(root.path("sprite"));
        own.accept(root.path("glyphs"));
        JsonNode sources = root.path("sources");
        sources.properties().forEach(source -> {
            String type = source.getValue().path("type").asString("");
            if (!type.equals("vector")) {
                throw unreadable(
                        "sources." + source.getKey() + ": type phải là vector",
                        "sources." + source.getKey() + ": type must be vector");
            }
            own.accept(source.getValue().path("url"));
            source.getValue().path("tiles").forEach(own);
        });
        return new StyleText(
                StyleLanguage.MAPLIBRE, root.path("name").asString(""), sourceLayers(root.path("layers"), sources));
    }

    private static List<String> sourceLayers(JsonNode layers, JsonNode sources) {
        if (!layers.isArray() || layers.isEmpty() || layers.size() > MOST_LAYERS) {
            throw unreadable("layers phải có từ 1 đến " + MOST_LAYERS + " lớp", "layers must have 1 to " + MOST_LAYERS);
        }
        Set<String> ids = new LinkedHashSet<>();
        Set<String> named = new LinkedHashSet<>();
        for (JsonNode layer : layers) {
            String place = "layers[" + ids.size() + "]";
            if (!ids.add(layer.path("id").asString(""))) {
                throw unreadable(place + ": id trùng", place + ": its id stands twice");
            }
            String type = layer.path("type").asString("");
            if (!MAPLIBRE_TYPES.contains(type)) {
                throw unreadable(
                        place + ": type " + type + " không được hỗ trợ", place + ": the type " + type + " is unknown");
            }
            if (type.equals("background")) {
                continue;
            }
            if (!sources.has(layer.path("source").asString(""))) {
                throw unreadable(place + ": không có source này", place + ": there is no such source");
            }
            named.add(layer.path("source-layer").asString(""));
        }
        return List.copyOf(named);
    }

    private static void requireOwn(JsonNode address, String base) {
        String text = address.asString("");
        boolean own = address.isMissingNode() || text.startsWith("/") && !text.startsWith("//");
        if (!own && !text.startsWith(base + "/")) {
            throw unreadable(
                    "địa chỉ " + text + " không thuộc dịch vụ này", "the address " + text + " is not of this service");
        }
    }

    private static ProblemException unreadable(String vi, String en) {
        return new ProblemException(ProblemCode.STYLE_UNREADABLE, Map.of("reason", new Bilingual(vi, en)));
    }

    /** The name as an identifier; null where nothing is left of it. */
    @Nullable
    String identifier() {
        return identifier(name);
    }

    /** Small Latin letters and digits with hyphens; null where nothing is left of the name. */
    static @Nullable String identifier(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String id = plain.length() > StyleStore.LONGEST_ID ? plain.substring(0, StyleStore.LONGEST_ID) : plain;
        return id.isEmpty() ? null : id.replaceAll("-$", "");
    }
}
