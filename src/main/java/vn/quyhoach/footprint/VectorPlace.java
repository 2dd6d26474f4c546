package vn.quyhoach.footprint;

import java.util.ArrayList;
import java.util.Comparator;
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
import vn.quyhoach.vectorfile.VectorFormat;
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
                    places.add(place(features, layer.crs(), file.format() == VectorFormat.DXF));
                    names.add(layer.name());
                }
            }
        }
        if (places.isEmpty() && layerName == null) {
            throw new ProblemException(ProblemCode.GEOMETRY_EMPTY);
        }
        if (places.size() != 1) {
            throw LayerChoice.amongLayers(
                    layerName,
                    places.isEmpty() ? layers.stream().map(VectorLayer::name).toList() : names);
        }
        return places.get(0);
    }

    private static VectorPlace place(List<VectorFeature> features, SourceCrs crs, boolean drawing) {
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
        return merged(geometries, crs, drawing);
    }

    /**
     * Several geometries as one place; of different dimensions only the greatest count.
     *
     * @param drawing whether a ring in a ring is a hole of it, because the format has no other way to say so
     */
    static VectorPlace merged(List<Geometry> geometries, SourceCrs crs, boolean drawing) {
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
                    "Bỏ qua " + left
                            + (dimension == 2 ? " đối tượng điểm hoặc đường bên cạnh vùng." : " điểm bên cạnh đường."),
                    left
                            + (dimension == 2
                                    ? " points or lines beside the areas were left out."
                                    : " points beside the lines were left out.")));
        }
        if (kept.size() == 1) {
            return new VectorPlace(kept.get(0), crs, notes);
        }
        notes.add(Note.of(
                "FEATURES_MERGED",
                "Gộp " + kept.size() + " đối tượng của tệp thành một vị trí.",
                kept.size() + " features of the file were merged into one place."));
        kept.forEach(geometry -> GeometryChecks.require(geometry, MOST_VERTICES));
        Geometry whole = drawing && dimension == 2 ? withHoles(kept, notes) : UnaryUnionOp.union(kept);
        return new VectorPlace(whole, crs, notes);
    }

    /** From the largest ring to the smallest: one that lies in what there is by then is cut out of it. */
    private static Geometry withHoles(List<Geometry> rings, List<Note> notes) {
        List<Geometry> bySize = rings.stream()
                .sorted(Comparator.comparingDouble(Geometry::getArea).reversed())
                .toList();
        Geometry whole = bySize.get(0);
        int holes = 0;
        for (Geometry ring : bySize.subList(1, bySize.size())) {
            boolean hole = whole.covers(ring);
            holes += hole ? 1 : 0;
            whole = hole ? whole.difference(ring) : whole.union(ring);
        }
        if (holes > 0) {
            notes.add(Note.of(
                    "HOLE",
                    "Có " + holes + " vòng nằm trong vòng khác: đọc là phần khoét.",
                    holes + " rings lie in other rings: read as holes."));
        }
        return whole;
    }
}
