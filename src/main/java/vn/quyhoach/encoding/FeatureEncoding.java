package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;
import vn.quyhoach.geo.Crs;

/** Writes features in a format. A new one is a bean that implements this. */
public interface FeatureEncoding {

    Format format();

    /** Begins a document. The stream stays the caller's: it is flushed at the end, not closed. */
    FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException;

    /** Whether a document has a place for what {@link FeatureSink#finish} is given. */
    default boolean hasLinks() {
        return false;
    }

    /** The system of a file when nobody asks for one. */
    default Crs usualCrs() {
        return Crs.NATIONAL;
    }

    /** Whether a file can be in that system. */
    default boolean allows(Crs crs) {
        return true;
    }

    /** Whether a file has words for people that can be in another language than ours. */
    default boolean speaks() {
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
