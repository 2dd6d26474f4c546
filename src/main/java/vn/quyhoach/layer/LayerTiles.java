package vn.quyhoach.layer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.geo.Bbox;
import vn.quyhoach.geo.TileMatrixSet;
import vn.quyhoach.geo.TileMatrixSet.Limits;
import vn.quyhoach.layer.LayerSchema.Attribute;

/** Which tiles of a pyramid have something of a layer in them, and what: every protocol of tiles says and keeps to it. */
@Component
public class LayerTiles {

    /** A unit of a vector tile is 15 cm there; map libraries and QGIS enlarge tiles beyond. */
    public static final int DEEPEST_ZOOM = 16;

    /** What a map needs to draw, label and filter; a click asks for the rest. Of these, those the layer has. */
    public static final Set<String> ATTRIBUTES = Set.of(
            "code",
            "name",
            "name_en",
            "class_code",
            "class_name",
            "position_basis",
            "object_type",
            "project_id",
            "project_class",
            "indicative");

    private final Layers layers;
    private final LayerExtents extents;

    LayerTiles(Layers layers, LayerExtents extents) {
        this.layers = layers;
        this.extents = extents;
    }

    /** The layers of these ids that the caller may see, separated by commas, bottom to top; all that are published for null. */
    public List<PublishedLayer> chosen(@Nullable String ids) {
        if (ids == null) {
            return layers.published();
        }
        List<PublishedLayer> wanted =
                Arrays.stream(ids.split(",", -1)).map(layers::get).distinct().toList();
        return layers.list().stream().filter(wanted::contains).toList();
    }

    /** The tiles of each matrix, from the first on which one of the layers is drawn; none for layers without features. */
    public List<Limits> limits(List<PublishedLayer> chosen, TileMatrixSet set) {
        int last = set.matrixOfZoom(DEEPEST_ZOOM);
        return IntStream.rangeClosed(0, last)
                .mapToObj(matrix -> chosen.stream()
                        .filter(layer -> matrix >= set.matrixOfZoom(layer.minZoom()))
                        .flatMap(layer -> extents.findBox(layer, set.crs()).stream())
                        .reduce(LayerTiles::union)
                        .flatMap(box -> set.limits(matrix, box)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The box of all of them in the system of the set. */
    public Optional<Bbox> box(List<PublishedLayer> chosen, TileMatrixSet set) {
        return chosen.stream()
                .flatMap(layer -> extents.findBox(layer, set.crs()).stream())
                .reduce(LayerTiles::union);
    }

    /** Of a layer's attributes those that are in its vector tiles; large tiles of small scales may have fewer. */
    public static List<Attribute> attributes(LayerSchema schema) {
        return schema.attributes().stream()
                .filter(attribute -> ATTRIBUTES.contains(attribute.name()))
                .toList();
    }

    private static Bbox union(Bbox one, Bbox other) {
        return new Bbox(
                Math.min(one.west(), other.west()),
                Math.min(one.south(), other.south()),
                Math.max(one.east(), other.east()),
                Math.max(one.north(), other.north()),
                one.crs());
    }
}
