package vn.quyhoach.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** GDAL, the library under most programs that read our files. */
public final class Gdal {

    private Gdal() {}

    /**
     * What GDAL finds in a file or at an address: {@code driver}, and for each of {@code layers} its name, title, CRS
     * code, geometry type, count, extent, fields with type, alias and domain, and the
     * first feature. Through GDAL's Python module: Debian 12's
     * {@code ogrinfo} has no JSON yet.
     */
    public static JsonNode describe(Path file) {
        return describe(file.toAbsolutePath().toString());
    }

    public static JsonNode describe(String address) {
        return Qgis.lastLine(Program.run(
                Map.of(),
                List.of(
                        "/usr/bin/python3",
                        Program.script(Gdal.class, "gdal_describe.py").toString(),
                        address)));
    }

    /** Runs a script that stands beside the class and answers with one line of JSON as the last of its output. */
    public static JsonNode run(Class<?> beside, String script, Object... arguments) {
        List<String> words = new ArrayList<>(
                List.of("/usr/bin/python3", Program.script(beside, script).toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(words::add);
        return Qgis.lastLine(Program.run(Map.of(), words));
    }

    /** Runs {@code ogr2ogr} as a person at a shell does. */
    public static void convert(String... arguments) {
        List<String> words = new ArrayList<>(List.of("/usr/bin/ogr2ogr"));
        words.addAll(Arrays.asList(arguments));
        Program.run(Map.of(), words);
    }
}
