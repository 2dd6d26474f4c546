package vn.quyhoach.vectorfile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;

/** Opens what people deliver. */
public final class VectorFiles {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private VectorFiles() {}

    /** The format by the first bytes; empty for anything else, such as a table of corners. */
    public static Optional<VectorFormat> detect(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(512);
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
        if (startsWith(head, SQLITE)) {
            return Optional.of(VectorFormat.GEOPACKAGE);
        }
        if (startsWith(head, ZIP)) {
            return Optional.of(VectorFormat.ZIP);
        }
        return detect(new String(head, StandardCharsets.UTF_8));
    }

    /** The format of a text by its first characters. */
    public static Optional<VectorFormat> detect(String text) {
        String start = text.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) {
            return Optional.of(VectorFormat.GEOJSON);
        }
        return start.startsWith("<") ? Optional.of(VectorFormat.KML) : Optional.empty();
    }

    /**
     * Opens a file by its bytes.
     *
     * @param name what the sender called it; used for the name of its layer, never as a path
     * @throws ProblemException {@code FILE_FORMAT_UNKNOWN}, {@code FILE_UNREADABLE}
     */
    public static VectorFile open(Path file, String name, VectorLimits limits) {
        VectorFormat format = detect(file).orElseThrow(() -> unknown(name));
        try {
            return switch (format) {
                case GEOPACKAGE -> GeoPackageSource.open(file, limits);
                case ZIP -> ZipArchive.open(file, limits);
                case GEOJSON, KML -> text(format, name, () -> Files.newInputStream(file), limits);
            };
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
    }

    /**
     * Opens GeoJSON or KML that was pasted.
     *
     * @throws ProblemException {@code FILE_FORMAT_UNKNOWN}
     */
    public static VectorFile openText(String text, VectorLimits limits) {
        VectorFormat format = detect(text).orElseThrow(() -> unknown("text"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text(format, "text", () -> new ByteArrayInputStream(bytes), limits);
    }

    private static VectorFile text(VectorFormat format, String name, ByteSource bytes, VectorLimits limits) {
        FeatureSource source = format == VectorFormat.GEOJSON
                ? new GeoJsonSource(baseName(name), bytes, limits)
                : new KmlSource(baseName(name), bytes, limits);
        return new VectorFile(format, List.of(source), limits, () -> {});
    }

    /** The last part of a path without its extension. */
    static String baseName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static ProblemException unknown(String name) {
        return new ProblemException(
                ProblemCode.FILE_FORMAT_UNKNOWN,
                Map.of("file", baseName(name), "supported", "GeoJSON, Shapefile (.zip), GeoPackage (.gpkg), KML, KMZ"));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
