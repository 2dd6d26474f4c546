package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.util.function.Consumer;

/** One layer of one format. Failing to read is an {@link IOException}; {@link VectorFile} makes a problem of it. */
interface FeatureSource {

    VectorLayer layer() throws IOException;

    void read(Budget budget, Consumer<VectorFeature> sink) throws IOException;
}
