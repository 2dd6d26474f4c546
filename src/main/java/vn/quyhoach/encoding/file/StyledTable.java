package vn.quyhoach.encoding.file;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.GeometryKind;

/**
 * Rows that are no layer of the catalogue, as a table of a GeoPackage.
 *
 * @param name a plain identifier
 * @param geometry of all rows; null for a table without
 * @param meanings codes and what they mean, by the column that has them: QGIS shows the meaning
 * @param qml how QGIS draws it; null for a table without geometry
 */
public record StyledTable(
        String name,
        String title,
        @Nullable GeometryKind geometry,
        List<Column> columns,
        Map<String, Map<String, String>> meanings,
        @Nullable String qml,
        List<FeatureRow> rows) {

    /** A column of texts; the title is what people read above it. */
    public record Column(String name, String title) {}

    String geometryType() {
        if (geometry == null) {
            throw new IllegalStateException(name + " has no geometry");
        }
        return switch (geometry) {
            case POLYGON -> "MULTIPOLYGON";
            case LINE -> "MULTILINESTRING";
            case POINT -> "MULTIPOINT";
        };
    }
}
