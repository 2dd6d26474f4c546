package vn.quyhoach.encoding;

import java.io.IOException;
import java.io.OutputStream;

/** A format of features. A new one is a bean that implements this. */
public interface FeatureEncoding {

    /** The word for it in addresses: {@code f=fgb}. Public vocabulary: never renamed. */
    String name();

    /** What stands in {@code Content-Type}, with its parameters. */
    String mediaType();

    /** Of a file, without the first dot: {@code shp.zip}. */
    String extension();

    /** The name people know it by. */
    String title();

    /** Whether features leave as they are read; a file is finished before its first byte leaves. */
    boolean streams();

    /** Whether a document has a place for what {@link FeatureSink#finish} is given. */
    default boolean hasLinks() {
        return false;
    }

    /** Begins a document. The stream stays the caller's: it is flushed at the end, not closed. */
    FeatureSink open(OutputStream out, EncodedLayer layer) throws IOException;
}
