package vn.quyhoach.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.LayerVersions;

/**
 * Transitions of the smallest units, computed once for the content both versions have: the province, its districts and
 * its communes are sums over the same entries. An entry is forgotten when it was not asked for, never because it is old:
 * a change of either layer makes another key.
 */
@Component
class TransitionCache {

    /** A province has some two hundred communes: room for a few dozen comparisons of it, each some 10 kB. */
    private static final int MOST_UNITS = 10_000;

    private record Key(String fromLayer, long from, String toLayer, long to, String content, long unit) {}

    private final Cache<Key, Transitions> known =
            Caffeine.newBuilder().maximumSize(MOST_UNITS).build();
    private final PieceReader reader;
    private final LayerVersions versions;

    TransitionCache(PieceReader reader, LayerVersions versions) {
        this.reader = reader;
        this.versions = versions;
    }

    /** The transitions of each of the units. */
    Map<Long, Transitions> get(Sides sides, List<Long> units) {
        // the mark is taken before reading: what changes meanwhile is kept under the old one and not found again
        String content = versions.of(sides.fromLayer()) + " " + versions.of(sides.toLayer());
        Map<Long, Transitions> found = new HashMap<>();
        List<Long> absent = new ArrayList<>();
        for (Long unit : units) {
            Transitions transitions = known.getIfPresent(key(sides, content, unit));
            if (transitions == null) {
                absent.add(unit);
            } else {
                found.put(unit, transitions);
            }
        }
        if (!absent.isEmpty()) {
            reader.transitions(sides, absent).forEach((unit, transitions) -> {
                known.put(key(sides, content, unit), transitions);
                found.put(unit, transitions);
            });
        }
        return found;
    }

    /** The sum over units that were got. */
    static Transitions sum(Map<Long, Transitions> known, List<Long> units) {
        return Transitions.sum(units.stream()
                .map(unit -> Objects.requireNonNull(known.get(unit)))
                .toList());
    }

    private static Key key(Sides sides, String content, Long unit) {
        return new Key(
                sides.fromLayer().id(),
                sides.from().id(),
                sides.toLayer().id(),
                sides.to().id(),
                content,
                unit);
    }
}
