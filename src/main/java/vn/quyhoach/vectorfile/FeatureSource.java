package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** One layer of one format. Failing to read is an {@link IOException}; {@link VectorFile} makes a problem of it. */
interface FeatureSource {

    VectorLayer layer() throws IOException;

    void read(Budget budget, Consumer<VectorFeature> sink) throws IOException;

    /** Hands over the first features only. */
    default void readFirst(int most, Budget budget, Consumer<VectorFeature> sink) throws IOException {
        int[] seen = {0};
        CancellationException enough = new CancellationException("enough was read");
        try {
            read(budget, feature -> {
                sink.accept(feature);
                if (++seen[0] == most) {
                    throw enough;
                }
            });
        } catch (CancellationException ended) {
            if (ended != enough) {
                throw ended;
            }
        }
    }
}
