package vn.quyhoach.encoding.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Well-known text of each system by which QGIS recognises its EPSG code. Source: EPSG dataset v10.076 as PROJ 9.1 writes
 * it (WKT 1, WKT 2:2015, the dialect of ESRI for {@code .prj}, and PROJJSON). GeoTools' own text carries wrong signs of TOWGS84 for VN-2000 and is not used.
 */
public final class CoordinateSystems {

    record Definition(String name, String wkt1, String wkt2, String esri, String projJson) {}

    private static final Map<Integer, Definition> BY_SRID = read();

    private CoordinateSystems() {}

    /** The system as JSON, in the form that PROJ has given it. */
    public static String projJson(int srid) {
        return get(srid).projJson();
    }

    static Definition get(int srid) {
        Definition definition = BY_SRID.get(srid);
        if (definition == null) {
            throw new IllegalArgumentException("No definition of EPSG:" + srid);
        }
        return definition;
    }

    private static Map<Integer, Definition> read() {
        try (InputStream in = CoordinateSystems.class.getResourceAsStream("coordinate_systems.tsv")) {
            if (in == null) {
                throw new IllegalStateException("No file coordinate_systems.tsv");
            }
            Map<Integer, Definition> definitions = new HashMap<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            // the first line has the names
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                definitions.put(
                        Integer.valueOf(cells[0]), new Definition(cells[1], cells[2], cells[3], cells[4], cells[5]));
            }
            return definitions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
