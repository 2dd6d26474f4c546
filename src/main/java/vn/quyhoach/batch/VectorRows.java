package vn.quyhoach.batch;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/** The features of a map, each a place of its own. */
final class VectorRows {

    private VectorRows() {}

    static void read(VectorFile file, VectorLayer layer, BatchOptions options, Consumer<RowDraft> sink) {
        List<String> columns = layer.attributes();
        String code = BatchFile.column(options.codeField(), "codeField", Field.CODE, columns);
        String name = BatchFile.column(options.nameField(), "nameField", Field.NAME, columns);
        String kind = BatchFile.column(options.classField(), "classField", Field.CLASS, columns);
        file.read(layer, feature -> {
            RowDraft.Labels labels = RowDraft.Labels.of(text(feature, code), text(feature, name), text(feature, kind));
            Geometry shape = feature.geometry();
            sink.accept(new RowDraft(
                    Math.toIntExact(feature.number()),
                    labels,
                    shape == null ? null : new RowDraft.OfShape(shape, layer.crs()),
                    shape == null ? unreadable(feature) : null));
        });
    }

    private static ProblemException unreadable(VectorFeature feature) {
        Bilingual flaw = feature.flaw();
        return flaw == null
                ? new ProblemException(ProblemCode.GEOMETRY_EMPTY)
                : new ProblemException(ProblemCode.GEOMETRY_UNREADABLE, Map.of("reason", flaw));
    }

    private static @Nullable String text(VectorFeature feature, @Nullable String column) {
        Object value = column == null ? null : feature.attributes().get(column);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue()); // 12.0 in a Shapefile is the code 12
        }
        return value == null ? null : value.toString();
    }
}
