package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;

/** Writes features in a format. A new one is a bean that implements this. */
public interface FeatureEncoding {

    Format format();

    /** Begins a document. The stream stays the caller's: it is flushed at the end, not closed. */
    FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException;

    /** Whether a document has a place for what {@link FeatureSink#finish} is given. */
    default boolean hasLinks() {
        return false;
    }

    default String name() {
        return format().name();
    }

    default String mediaType() {
        return format().mediaType();
    }

    default String extension() {
        return format().extension();
    }

    default String title() {
        return format().title();
    }

    default boolean streams() {
        return format().streams();
    }
}
