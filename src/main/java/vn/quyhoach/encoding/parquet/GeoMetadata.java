package vn.quyhoach.encoding.parquet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.encoding.file.CoordinateSystems;
import vn.quyhoach.geo.Crs;

/** What GeoParquet 1.1 says of the geometries under the key {@code geo}. */
final class GeoMetadata {

    static final String GEOMETRY = "geometry";
    static final String BOX = "bbox";
    static final List<String> SIDES = List.of("xmin", "ymin", "xmax", "ymax");

    private final Crs crs;
    private final JsonMapper json;
    private final Set<String> types = new TreeSet<>();
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    GeoMetadata(Crs crs, JsonMapper json) {
        this.crs = crs;
        this.json = json;
    }

    void see(String type, double[] own) {
        types.add(type);
        for (int i = 0; i < 2; i++) {
            box[i] = Math.min(box[i], own[i]);
            box[i + 2] = Math.max(box[i + 2], own[i + 2]);
        }
    }

    String write() {
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("encoding", "WKB");
        column.put("geometry_types", types);
        // without a system it is longitude and latitude on WGS 84
        if (crs.srid() != Crs.WGS84.srid()) {
            column.put("crs", json.readTree(CoordinateSystems.projJson(crs.srid())));
        }
        column.put("edges", "planar");
        if (!types.isEmpty()) {
            column.put("bbox", box);
        }
        Map<String, Object> sides = new LinkedHashMap<>();
        SIDES.forEach(side -> sides.put(side, List.of(BOX, side)));
        column.put("covering", Map.of("bbox", sides));
        Map<String, Object> geo = new LinkedHashMap<>();
        geo.put("version", "1.1.0");
        geo.put("primary_column", GEOMETRY);
        geo.put("columns", Map.of(GEOMETRY, column));
        return json.writeValueAsString(geo);
    }
}
