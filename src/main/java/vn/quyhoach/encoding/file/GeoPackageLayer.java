package vn.quyhoach.encoding.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.style.Styles.LegendEntry;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.Language;

/**
 * What a GeoPackage is told of the layer it is to hold.
 *
 * @param table the name of its table, a plain identifier
 * @param legend codes of {@code class_code}, what they mean and look like
 * @param positionBases codes of {@code position_basis} and what they mean
 * @param language of titles and meanings
 * @param abstractText what the file is, for its metadata
 */
public record GeoPackageLayer(
        String table,
        GeometryKind geometry,
        LayerSchema schema,
        Crs crs,
        List<LegendEntry> legend,
        Map<String, Bilingual> positionBases,
        String qml,
        String sld,
        Language language,
        String abstractText) {

    String geometryType() {
        return switch (geometry) {
            case POLYGON -> "MULTIPOLYGON";
            case LINE -> "MULTILINESTRING";
            case POINT -> "MULTIPOINT";
        };
    }

    String title() {
        return language.say(schema.title());
    }

    /** Codes of {@code class_code} and what they mean. */
    Map<String, Bilingual> classes() {
        Map<String, Bilingual> classes = new LinkedHashMap<>();
        legend.forEach(entry -> classes.put(entry.code(), entry.name()));
        return classes;
    }

    List<LayerSchema.Attribute> attributes() {
        return schema.attributes();
    }
}
