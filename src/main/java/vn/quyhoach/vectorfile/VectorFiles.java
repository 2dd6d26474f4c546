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
import java.util.regex.Pattern;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.vectorfile.gdal.GdalDriver;

/** Opens what people deliver. */
public final class VectorFiles {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    /** For people. */
    public static final String SUPPORTED =
            "GeoJSON, GeoJSONSeq, Shapefile (.zip), GeoPackage (.gpkg), FlatGeobuf, GML, KML, KMZ, GPX, DXF,"
                    + " MapInfo TAB (.zip), MIF, DGN V7, FileGDB (.zip)";

    private static final byte[] FLATGEOBUF = {'f', 'g', 'b', 3, 'f', 'g', 'b'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private static final int HEAD_BYTES = 2048;
    private static final Pattern GPX = Pattern.compile("<(?:\\w+:)?gpx[\\s>]");

    private static final Pattern KML = Pattern.compile("<(?:\\w+:)?kml[\\s>]");

    /** Comments (999), then the first section. */
    private static final Pattern DXF =
            Pattern.compile("(?:\\s*999\\h*\\R[^\\n\\r]*\\R)*\\s*0\\h*\\R\\h*SECTION\\h*\\R");

    private VectorFiles() {}

    /**
     * The format by the first bytes; empty for anything else, such as a table of corners.
     *
     * @throws ProblemException {@code FILE_FORMAT_BINARY} with the way out
     */
    public static Optional<VectorFormat> detect(Path file) {
        byte[] head = head(file);
        if (startsWith(head, SQLITE)) {
            return Optional.of(VectorFormat.GEOPACKAGE);
        }
        if (startsWith(head, ZIP)) {
            return Optional.of(VectorFormat.ZIP);
        }
        if (startsWith(head, FLATGEOBUF)) {
            return Optional.of(VectorFormat.FLATGEOBUF);
        }
        BinaryFormats.refuse(head);
        return detect(new String(head, StandardCharsets.UTF_8));
    }

    /** The format of a text by its first characters. */
    public static Optional<VectorFormat> detect(String text) {
        String start = text.replace("\uFEFF", "").stripLeading();
        if (start.startsWith("{")) {
            return Optional.of(VectorFormat.GEOJSON);
        }
        if (start.startsWith("<")) {
            return Optional.of(xml(start.substring(0, Math.min(HEAD_BYTES, start.length()))));
        }
        return DXF.matcher(start).lookingAt() ? Optional.of(VectorFormat.DXF) : Optional.empty();
    }

    private static VectorFormat xml(String start) {
        if (GPX.matcher(start).find()) {
            return VectorFormat.GPX;
        }
        boolean gml = start.contains("opengis.net/gml") && !KML.matcher(start).find();
        return gml ? VectorFormat.GML : VectorFormat.KML;
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_BYTES);
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
    }

    /**
     * Opens a file by its bytes.
     *
     * @param name what the sender called it; used for the name of its layer, never as a path
     * @throws ProblemException {@code FILE_FORMAT_UNKNOWN}, {@code FILE_UNREADABLE}
     */
    public static VectorFile open(Path file, String name, VectorLimits limits) {
        return open(file, name, limits, ReadingHints.NONE);
    }

    /** The same, with what the caller knows better. */
    public static VectorFile open(Path file, String name, VectorLimits limits, ReadingHints hints) {
        return opened(file, name, limits, hints).relettered(hints);
    }

    private static VectorFile opened(Path file, String name, VectorLimits limits, ReadingHints hints) {
        Optional<VectorFormat> format = detect(file);
        try {
            Optional<GdalDriver> foreign = format.isPresent() ? Optional.empty() : GdalDriver.detect(head(file));
            if (foreign.isPresent()) {
                return ForeignFile.open(file, name, foreign.get(), limits);
            }
            if (format.isEmpty()) {
                return PlacedTables.separated(file, name, limits, hints);
            }
            return switch (format.get()) {
                case GEOPACKAGE -> GeoPackageSource.open(file, limits);
                case ZIP ->
                    TableFile.isWorkbook(file)
                            ? PlacedTables.workbook(file, name, limits)
                            : ZipArchive.open(file, limits, hints);
                default -> text(format.get(), name, () -> Files.newInputStream(file), limits);
            };
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
    }

    /**
     * Opens what was pasted: GeoJSON, KML, GPX or a drawing.
     *
     * @throws ProblemException {@code FILE_FORMAT_UNKNOWN}, {@code FILE_UNREADABLE}
     */
    public static VectorFile openText(String text, VectorLimits limits) {
        VectorFormat format = detect(text).orElseThrow(() -> unknown("text"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return text(format, "text", () -> new ByteArrayInputStream(bytes), limits);
        } catch (IOException e) {
            throw VectorFile.unreadable(e);
        }
    }

    private static VectorFile text(VectorFormat format, String name, ByteSource bytes, VectorLimits limits)
            throws IOException {
        List<FeatureSource> sources = switch (format) {
            case GEOJSON -> List.of(new GeoJsonSource(baseName(name), bytes, limits));
            case GPX -> List.of(new GpxSource(baseName(name), bytes));
            case FLATGEOBUF -> List.of(new FlatGeobufSource(baseName(name), bytes, limits));
            case GML -> GmlSource.read(bytes, limits);
            case DXF -> DxfDrawing.read(bytes, limits);
            default -> List.of(new KmlSource(baseName(name), bytes, limits));
        };
        return new VectorFile(format, sources, limits, () -> {});
    }

    /** The last part of a path without its extension. */
    static String baseName(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static ProblemException unknown(String name) {
        return new ProblemException(
                ProblemCode.FILE_FORMAT_UNKNOWN, Map.of("file", baseName(name), "supported", SUPPORTED));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(Arrays.copyOf(bytes, start.length), start);
    }
}
