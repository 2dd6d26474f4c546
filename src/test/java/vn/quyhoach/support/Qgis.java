package vn.quyhoach.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** QGIS itself, without a window: what a QGIS user sees is asked of QGIS. */
public final class Qgis {

    private static final JsonMapper JSON = new JsonMapper();

    private Qgis() {}

    /**
     * Runs a Python script that stands beside the class. It imports {@code qgis_start} for a running QGIS, and answers
     * with one line of JSON as the last of its output.
     */
    public static JsonNode run(Class<?> beside, String script, Object... arguments) {
        Program.script(Qgis.class, "qgis_start.py");
        return lastLine(python(Program.script(beside, script), arguments));
    }

    /** Every layer of a file as QGIS opens it: name, CRS, count, fields with aliases, renderer with its classes. */
    public static JsonNode open(Path file) {
        return run(Qgis.class, "qgis_open.py", file.toAbsolutePath());
    }

    private static String python(Path script, Object... arguments) {
        // the system's Python: a version manager's has no QGIS
        List<String> words = new ArrayList<>(List.of("/usr/bin/python3", script.toString()));
        Arrays.stream(arguments).map(String::valueOf).forEach(words::add);
        return Program.run(
                Map.of(
                        "QT_QPA_PLATFORM", "offscreen",
                        "QGIS_CUSTOM_CONFIG_PATH",
                                TestServer.scratch().resolve("qgis").toString(),
                        "PYTHONPATH", TestServer.scratch().toString()),
                words);
    }

    static JsonNode lastLine(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            throw new AssertionError("the script printed nothing");
        }
        return JSON.readTree(lines.get(lines.size() - 1));
    }
}
