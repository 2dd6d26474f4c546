package vn.quyhoach.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.quyhoach.encoding.FeatureEncoding;
import vn.quyhoach.export.Exports;
import vn.quyhoach.layer.QueryParameters;
import vn.quyhoach.text.Bilingual;

/** {@code export LAYER FILE}: the ending of the file chooses the format. */
@Command(name = "export", description = "Writes a layer into a file; a GeoPackage opens styled in QGIS.")
final class ExportCommand implements Callable<Integer> {

    private final ServiceDoor door;
    private final Terminal terminal;

    @Mixin
    private final Usage usage = new Usage();

    @Parameters(index = "0", paramLabel = "LAYER", description = "Id of the layer, such as land-allocation.")
    private String layer = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "Where to write: *.gpkg, *.shp.zip, *.geojson, *.geojsons, *.fgb, *.gml, *.csv, *.xlsx, *.kml, *.kmz, *.dxf or *.parquet; a file that is there is replaced.")
    private Path file = Path.of("");

    @Option(names = "--datetime", paramLabel = "DAY", description = "Day that counts; today without it.")
    private @Nullable String datetime;

    @Option(names = "--version", paramLabel = "ID", description = "Id of a plan version, instead of a day.")
    private @Nullable String version;

    @Option(names = "--unit", paramLabel = "ID", description = "Id of an administrative unit.")
    private @Nullable String unit;

    @Option(names = "--class", paramLabel = "CODE[,CODE]", description = "Classes.")
    private @Nullable String classes;

    @Option(names = "--filter", paramLabel = "CQL2", description = "Condition, such as \"area_m2 > 10000\".")
    private @Nullable String filter;

    @Option(names = "--bbox", paramLabel = "W,S,E,N", description = "Box in degrees, or in --bbox-crs.")
    private @Nullable String bbox;

    @Option(names = "--bbox-crs", paramLabel = "EPSG:n", description = "System of the box.")
    private @Nullable String bboxCrs;

    @Option(
            names = "--crs",
            paramLabel = "EPSG:n",
            description = "System of the file; without it EPSG:9210, in GeoJSON degrees.")
    private @Nullable String crs;

    ExportCommand(ServiceDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/"));
        if (!Files.isWritable(folder) || Files.isDirectory(file)) {
            throw usage.wrong("Cannot write a file at " + file);
        }
        return door.with(context -> {
            Exports exports = context.getBean(Exports.class);
            FeatureEncoding format = format(exports);
            Path made = exports.write(exports.query(layer, format, words()), format, "quyhoach export " + layer);
            long bytes = move(made);
            terminal.event("exported", Map.of("layer", layer, "file", file.toString(), "bytes", bytes));
            if (terminal.interactive()) {
                terminal.line(new Bilingual(
                        "Đã ghi lớp " + layer + " vào " + file + " (" + bytes + " byte).",
                        "Layer " + layer + " is in " + file + " (" + bytes + " bytes)."));
            }
            return 0;
        });
    }

    private FeatureEncoding format(Exports exports) {
        String name = String.valueOf(file.getFileName());
        return exports.extensions().stream()
                .filter(extension -> name.endsWith("." + extension))
                .findFirst()
                .map(exports::format)
                .orElseThrow(() -> usage.wrong("No format for " + name + "; endings: " + exports.extensions()));
    }

    private long move(Path made) {
        // through a stream: a temporary file is its owner's alone, and that would go with it
        try (OutputStream out = Files.newOutputStream(file)) {
            long bytes = Files.copy(made, out);
            Files.delete(made);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private QueryParameters words() {
        Map<String, String[]> words = new LinkedHashMap<>();
        put(words, "datetime", datetime);
        put(words, "version", version);
        put(words, "unit", unit);
        put(words, "class", classes);
        put(words, "filter", filter);
        put(words, "bbox", bbox);
        put(words, "bbox-crs", bboxCrs);
        put(words, "crs", crs);
        return QueryParameters.of(words, words.keySet());
    }

    private static void put(Map<String, String[]> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, new String[] {value});
        }
    }
}
