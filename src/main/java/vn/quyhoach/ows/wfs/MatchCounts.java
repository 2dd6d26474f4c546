package vn.quyhoach.ows.wfs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.FeatureReader;
import vn.quyhoach.layer.LayerVersions;

/** Exact counts, remembered until the layer changes: a client that pages asks for the same count with every page. */
@Component
class MatchCounts {

    private record Key(String layerVersion, String query) {}

    private final Cache<Key, Long> counts =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final FeatureReader reader;
    private final LayerVersions versions;

    MatchCounts(FeatureReader reader, LayerVersions versions) {
        this.reader = reader;
        this.versions = versions;
    }

    long of(FeatureQuery query) {
        return counts.get(new Key(versions.of(query.layer()), query.fingerprint()), key -> reader.count(query));
    }
}
