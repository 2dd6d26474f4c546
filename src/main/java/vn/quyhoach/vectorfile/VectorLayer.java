package vn.quyhoach.vectorfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a file.
 *
 * @param attributes names in the order of the file
 * @param encoding of its texts; null where the format knows only one
 */
public record VectorLayer(
        String name,
        List<String> attributes,
        SourceCrs crs,
        @Nullable TextEncoding encoding) {

    public VectorLayer(String name, List<String> attributes, SourceCrs crs) {
        this(name, attributes, crs, null);
    }
}
