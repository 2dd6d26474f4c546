package vn.quyhoach.encoding;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import vn.quyhoach.layer.FeatureRow;

/**
 * A document that is being written. A document without its {@link #finish} is visibly broken: when reading fails
 * half-way, nobody takes the half for the whole.
 */
public interface FeatureSink extends Closeable {

    void write(FeatureRow row) throws IOException;

    /**
     * Ends the document.
     *
     * @param members what a JSON document says beside its features ({@code links}, …); other formats have no place for
     *     it
     */
    void finish(Map<String, ?> members) throws IOException;

    /** Lets go of what the format needed on the way, finished or not. */
    @Override
    default void close() throws IOException {}
}
