package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.vectorfile.ReadingHints;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.TextEncoding;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLayer;
import vn.quyhoach.vectorfile.VectorLimits;

/** What a file says of itself, so that its fields can be chosen instead of typed; nothing of it is kept. */
public record FilePreview(String fileName, List<SourceLayer> layers) {

    /** Rows of a layer that are shown. */
    private static final int SAMPLE = 5;

    /**
     * A layer of the file.
     *
     * @param attributes names in the order of the file
     * @param crs the system of its coordinates; null when the file names none that we know
     * @param crsWords the file's own words for it
     * @param crsStated false when the system follows from the format alone
     * @param encoding how the texts were read; null where the format knows only one
     * @param sample the attributes of the first objects, texts as an import would read them
     */
    public record SourceLayer(
            String name,
            List<String> attributes,
            @Nullable String crs,
            String crsWords,
            boolean crsStated,
            @Nullable TextEncoding encoding,
            List<Map<String, @Nullable Object>> sample) {

        /** @param first features of it; no more of them are shown than a person looks at */
        static SourceLayer of(VectorLayer layer, List<VectorFeature> first) {
            SourceCrs source = layer.crs();
            Crs crs = source.crs();
            return new SourceLayer(
                    layer.name(),
                    layer.attributes(),
                    crs == null ? null : crs.code(),
                    source.words(),
                    source.stated(),
                    layer.encoding(),
                    first.stream().limit(SAMPLE).map(VectorFeature::attributes).toList());
        }
    }

    static FilePreview of(Path file, String fileName, ReadingHints hints) {
        try (VectorFile source = VectorFiles.open(file, fileName, VectorLimits.DOSSIER, hints)) {
            return new FilePreview(
                    fileName,
                    source.layers().stream()
                            .map(layer -> SourceLayer.of(layer, source.first(layer, SAMPLE)))
                            .toList());
        }
    }
}
