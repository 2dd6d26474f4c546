package vn.quyhoach.ogcapi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.LayerVersions;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;

/** Exact counts, remembered: a client that pages through a layer asks for the same count with every page. */
@Component
class Counts {

    /** @param question a mark of the query: a filter may be large, and a thousand of them are remembered */
    private record Key(String layerVersion, String question) {}

    private final Cache<Key, Long> counts =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final FeatureReader reader;
    private final LayerVersions versions;
    private final Selections selections;

    Counts(FeatureReader reader, LayerVersions versions, Selections selections) {
        this.reader = reader;
        this.versions = versions;
        this.selections = selections;
    }

    /** How many features match; page and output system are not regarded. */
    long matched(FeatureQuery query) {
        return counts.get(new Key(versions.of(query.layer()), query.fingerprint()), key -> reader.count(query));
    }

    /** How many features a layer has today: what a request without parameters finds. */
    long today(PublishedLayer layer) {
        Selection today = Selection.on(selections.today());
        return matched(FeatureQuery.of(layer, today));
    }
}
