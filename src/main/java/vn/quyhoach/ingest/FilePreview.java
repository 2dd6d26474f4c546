package vn.quyhoach.ingest;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorFiles;
import vn.quyhoach.vectorfile.VectorLayer;
import vn.quyhoach.vectorfile.VectorLimits;

/** What a file says of itself, so that its fields can be chosen instead of typed; nothing of it is kept. */
public record FilePreview(String fileName, List<SourceLayer> layers) {

    /**
     * A layer of the file.
     *
     * @param attributes names in the order of the file
     * @param crs the system of its coordinates; null when the file names none that we know
     * @param crsWords the file's own words for it
     * @param crsStated false when the system follows from the format alone
     */
    public record SourceLayer(
            String name, List<String> attributes, @Nullable String crs, String crsWords, boolean crsStated) {

        private static SourceLayer of(VectorLayer layer) {
            SourceCrs source = layer.crs();
            Crs crs = source.crs();
            return new SourceLayer(
                    layer.name(), layer.attributes(), crs == null ? null : crs.code(), source.words(), source.stated());
        }
    }

    static FilePreview of(Path file, String fileName) {
        try (VectorFile source = VectorFiles.open(file, fileName, VectorLimits.DOSSIER)) {
            return new FilePreview(
                    fileName, source.layers().stream().map(SourceLayer::of).toList());
        }
    }
}
