package vn.quyhoach.encoding.file;

import java.util.List;
import java.util.Map;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.GeometryKind;
import vn.quyhoach.layer.LayerSchema;

/**
 * What a GeoPackage is told of the layer it is to hold.
 *
 * @param table the name of its table, a plain identifier
 * @param classes codes of {@code class_code} and what they mean
 * @param positionBases codes of {@code position_basis} and what they mean
 * @param abstractText what the file is, for its metadata
 */
public record GeoPackageLayer(
        String table,
        GeometryKind geometry,
        LayerSchema schema,
        Crs crs,
        Map<String, String> classes,
        Map<String, String> positionBases,
        String qml,
        String sld,
        String abstractText) {

    String geometryType() {
        return switch (geometry) {
            case POLYGON -> "MULTIPOLYGON";
            case LINE -> "MULTILINESTRING";
            case POINT -> "MULTIPOINT";
        };
    }

    String title() {
        return schema.title().vi();
    }

    List<LayerSchema.Attribute> attributes() {
        return schema.attributes();
    }
}
