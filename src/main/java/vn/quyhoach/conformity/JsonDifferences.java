package vn.quyhoach.conformity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.quyhoach.conformity.Reproduction.Difference;

/** Where two JSON documents differ: the deepest places, in the order of their pointers. */
final class JsonDifferences {

    private static final int MOST = 100;
    private static final int MOST_CHARACTERS = 200;

    private final List<Difference> found = new ArrayList<>();

    private JsonDifferences() {}

    static List<Difference> between(JsonNode before, JsonNode after) {
        JsonDifferences differences = new JsonDifferences();
        differences.compare("", before, after);
        return differences.found;
    }

    private void compare(String at, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (found.size() >= MOST) {
            return;
        }
        if (before != null && after != null && before.isObject() && after.isObject()) {
            TreeSet<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(at + "/" + escaped(name), before.get(name), after.get(name)));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(at + "/" + i, before.get(i), after.get(i));
            }
        } else if (!text(before).equals(text(after))) {
            found.add(new Difference(at, shown(before), shown(after)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(@Nullable JsonNode node) {
        return node == null ? "" : new String(CanonicalJson.bytes(node), StandardCharsets.UTF_8);
    }

    private static @Nullable String shown(@Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        String text = text(node);
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
