package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import vn.quyhoach.geo.GeometryChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.SourceCrs;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorFile;
import vn.quyhoach.vectorfile.VectorLayer;

/**
 * The features of a file as one place.
 *
 * @param geometry as it stands in the file, easting first if the file keeps to its format
 */
record VectorPlace(Geometry geometry, SourceCrs crs, List<Note> notes) {

    static final int MOST_VERTICES = 100_000;

    /**
     * Reads the layer of that name, or the only one with features.
     *
     * @throws ProblemException {@code GEOMETRY_EMPTY}, {@code GEOMETRY_UNREADABLE}, {@code PARAMETER_INVALID} and those
     *     of reading the file
     */
    static VectorPlace read(VectorFile file, @Nullable String layerName) {
        List<VectorLayer> layers = file.layers();
        List<VectorPlace> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (VectorLayer layer : layers) {
            if (layerName == null || layer.name().equals(layerName)) {
                List<VectorFeature> features = new ArrayList<>();
                file.read(layer, feature -> {
                    if (feature.geometry() != null || feature.flaw() != null) {
                        features.add(feature);
                    }
                });
                if (!features.isEmpty()) {
                    places.add(place(features, layer.crs()));
                    names.add(layer.name());
                }
            }
        }
        if (places.isEmpty() && layerName == null) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        if (places.size() != 1) {
            String known = String.join(
                    ", ",
                    places.isEmpty() ? layers.stream().map(VectorLayer::name).toList() : names);
            throw new ProblemException(
                    ProblemCode.PARAMETER_INVALID,
                    Map.of(
                            "parameter",
                            "layer",
                            "value",
                            layerName == null ? "" : layerName,
                            "reason",
                            new Bilingual("Chọn một lớp của tệp: " + known, "Choose one layer of the file: " + known)));
        }
        return places.get(0);
    }

    private static VectorPlace place(List<VectorFeature> features, SourceCrs crs) {
        List<Geometry> geometries = new ArrayList<>();
        for (VectorFeature feature : features) {
            Bilingual flaw = feature.flaw();
            if (feature.geometry() == null && flaw != null) {
                throw new ProblemException(
                        ProblemCode.GEOMETRY_UNREADABLE,
                        Map.of(
                                "reason",
                                new Bilingual(
                                        "đối tượng " + feature.number() + ": " + flaw.vi(),
                                        "feature " + feature.number() + ": " + flaw.en())));
            }
            if (feature.geometry() != null) {
                geometries.add(feature.geometry());
            }
        }
        List<Note> notes = new ArrayList<>();
        int dimension =
                geometries.stream().mapToInt(Geometry::getDimension).max().orElse(0);
        List<Geometry> kept = geometries.stream()
                .filter(geometry -> geometry.getDimension() == dimension)
                .toList();
        if (kept.size() < geometries.size()) {
            int left = geometries.size() - kept.size();
            notes.add(Note.of(
                    "SMALLER_PARTS_IGNORED",
                    "Bỏ qua " + left + " đối tượng điểm hoặc đường bên cạnh vùng.",
                    left + " points or lines beside the areas were left out."));
        }
        if (kept.size() == 1) {
            return new VectorPlace(kept.get(0), crs, notes);
        }
        notes.add(Note.of(
                "FEATURES_MERGED",
                "Gộp " + kept.size() + " đối tượng của tệp thành một vị trí.",
                kept.size() + " features of the file were merged into one place."));
        kept.forEach(geometry -> GeometryChecks.require(geometry, MOST_VERTICES));
        return new VectorPlace(UnaryUnionOp.union(kept), crs, notes);
    }
}
