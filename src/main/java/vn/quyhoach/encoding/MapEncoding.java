package vn.quyhoach.encoding;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Writes many layers into one file. */
public interface MapEncoding {

    /** Begins a file, which is not there yet or empty. */
    Sink open(Path file) throws IOException;

    /** A file that is being written, a layer after the other. */
    interface Sink extends Closeable {

        /** Begins a layer; the one before is finished. */
        FeatureSink begin(EncodedLayer layer) throws IOException;

        /**
         * Ends the file.
         *
         * @param project that opens the layers in QGIS; null for none
         */
        void finish(@Nullable EmbeddedProject project) throws IOException;
    }
}
