package vn.quyhoach.vectorfile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a file.
 *
 * @param attributes names in the order of the file
 * @param encoding of its texts; null where the format knows only one
 * @param oddities of the layer as a whole, each with words of the file; empty ones where there is nothing to add
 */
public record VectorLayer(
        String name,
        List<String> attributes,
        SourceCrs crs,
        @Nullable TextEncoding encoding,
        Map<Oddity, String> oddities) {

    public VectorLayer(String name, List<String> attributes, SourceCrs crs) {
        this(name, attributes, crs, null, Map.of());
    }

    VectorLayer named(String other) {
        return new VectorLayer(other, attributes, crs, encoding, oddities);
    }
}
