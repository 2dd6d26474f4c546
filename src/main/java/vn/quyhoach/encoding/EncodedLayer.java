package vn.quyhoach.encoding;

import org.jspecify.annotations.Nullable;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureQuery;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.text.Language;

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
 * @param language of titles and meanings, in a format that has any
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
        Language language,
        String about,
        String source,
        @Nullable EmbeddedProject project) {

    /** The features of a query. */
    public static EncodedLayer of(FeatureQuery query, LayerSchema schema, String source) {
        return of(query, schema, source, Language.VIETNAMESE);
    }

    /** The features of a query for a reader of this language. */
    public static EncodedLayer of(FeatureQuery query, LayerSchema schema, String source, Language language) {
        String about = language.say(query.layer().theme().title()) + ". " + moment(query.selection(), language);
        return new EncodedLayer(
                query.layer(),
                schema,
                query.crs(),
                query.withGeometry(),
                false,
                false,
                null,
                null,
                language,
                about,
                source,
                null);
    }

    public EncodedLayer counted(long all) {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, file, all, schemaUrl, language, about, source, project);
    }

    public EncodedLayer described(@Nullable String url) {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, file, matched, url, language, about, source, project);
    }

    /** The same for a document of one feature. */
    public EncodedLayer one() {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, true, file, matched, schemaUrl, language, about, source, project);
    }

    /** The same for a document that is kept as a file. */
    public EncodedLayer asFile() {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, true, matched, schemaUrl, language, about, source, project);
    }

    /** The same with a project that opens it. */
    public EncodedLayer with(EmbeddedProject inside) {
        return new EncodedLayer(
                layer, schema, crs, withGeometry, single, file, matched, schemaUrl, language, about, source, inside);
    }

    private static String moment(Selection selection, Language language) {
        if (selection.versionId() != null) {
            return language.say("Phiên bản quy hoạch số ", "Version of the plan: ") + selection.versionId() + ".";
        }
        if (selection.since() == null) {
            return language.say("Mọi thời điểm.", "At any time.");
        }
        return language.say("Hiệu lực ngày ", "In force on ")
                + selection.since()
                + (selection.since().equals(selection.until())
                        ? "."
                        : language.say(" đến ", " until ") + selection.until() + ".");
    }
}
