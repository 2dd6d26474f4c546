package vn.quyhoach.conformity.pack;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The codes a pack may speak of.
 *
 * @param landClasses of every generation of the land law
 * @param layers the classes of each layer that has some; null for a pack that was checked before, which may speak of
 *     what has gone since
 */
record Vocabulary(
        Set<String> landClasses,
        Set<String> projectClasses,
        @Nullable Map<String, Set<String>> layers) {

    /** Knows every code. */
    static Vocabulary open() {
        return new Vocabulary(Set.of(), Set.of(), null);
    }

    boolean knowsLandClass(String code) {
        return layers == null || landClasses.contains(code);
    }

    boolean knowsProjectClass(String code) {
        return layers == null || projectClasses.contains(code);
    }

    boolean knowsLayer(String id) {
        return layers == null || layers.containsKey(id);
    }

    boolean knowsClass(String layer, String code) {
        return layers == null || layers.getOrDefault(layer, Set.of()).contains(code);
    }
}
