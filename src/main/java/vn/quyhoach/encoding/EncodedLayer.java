package vn.quyhoach.encoding;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;

/**
 * What a format is told of the features that follow.
 *
 * @param schema the attributes of the rows, in their order
 * @param crs the system of the rows' geometries
 * @param withGeometry false when the rows have none
 * @param single whether the document is one feature and not a collection
 * @param file whether the document is kept away from the address it came from, so that it must say itself what its
 *     coordinates mean
 * @param matched how many features there are in all; null where nobody counted
 * @param schemaUrl where the layer's schema can be read; null if nowhere
 * @param about what the document is, in a sentence for its metadata
 * @param source the address that was asked, for the metadata
 * @param project of QGIS with this layer, for a format that can hold one; null for none
 */
public record EncodedLayer(
        PublishedLayer layer,
        LayerSchema schema,
        Crs crs,
        boolean withGeometry,
        boolean single,
        boolean file,
        @Nullable Long matched,
        @Nullable String schemaUrl,
        String about,
        String source,
        @Nullable EmbeddedProject project) {

    /** The features of a query. */
    public static EncodedLayer of(FeatureQuery query, LayerSchema schema, String source) {
        String about = query.layer().theme().title().vi() + ". " + moment(query.selection());
        return new EncodedLayer(
                query.layer(),
                schema,
                query.crs(),
                query.withGeometry(),
                false,
                false,
                null,
                null,
                about,
                source,
                null);
    }

    public EncodedLayer counted(long all) {
        return new EncodedLayer(layer, schema, crs, withGeometry, single, file, all, schemaUrl, about, source, project);
    }

    public EncodedLayer described(String url) {
        return new EncodedLayer(layer, schema, crs, withGeometry, single, file, matched, url, about, source, project);
    }

    /** The same for a document of one feature. */
    public EncodedLayer one() {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, true, file, matched, schemaUrl, about, source, project);
    }

    /** The same for a document that is kept as a file. */
    public EncodedLayer asFile() {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, true, matched, schemaUrl, about, source, project);
    }

    /** The same with a project that opens it. */
    public EncodedLayer with(EmbeddedProject inside) {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, file, matched, schemaUrl, about, source, inside);
    }

    private static String moment(Selection selection) {
        if (selection.versionId() != null) {
            return "Phiên bản quy hoạch số " + selection.versionId() + ".";
        }
        return selection.since() == null
                ? "Mọi thời điểm."
                : "Hiệu lực ngày " + selection.since()
                        + (selection.since().equals(selection.until()) ? "." : " đến " + selection.until() + ".");
    }
}
