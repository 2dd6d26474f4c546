package vn.quyhoach.vectorfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A zip archive, read in place: nothing is unpacked to disk, so an entry's path cannot lead anywhere, and a bomb is
 * counted byte by byte by the budget.
 */
final class ZipArchive {

    /** A directory of a million empty entries costs memory before a byte is read. */
    private static final int MAX_ENTRIES = 10_000;

    private ZipArchive() {}

    static VectorFile open(Path file, VectorLimits limits, ReadingHints hints) throws IOException {
        // names in old archives are in the code page of the sender; Latin-1 reads any byte, and UTF-8 entries say so
        ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
        try {
            List<FeatureSource> sources = sources(zip, limits, hints);
            if (sources.isEmpty()) {
                throw VectorFiles.unknown("zip");
            }
            return new VectorFile(VectorFormat.ZIP, sources, limits, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static List<FeatureSource> sources(ZipFile zip, VectorLimits limits, ReadingHints hints)
            throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw new IOException("The archive has " + zip.size() + " entries; at most " + MAX_ENTRIES + " are read");
        }
        Map<String, ZipEntry> entries = new TreeMap<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            boolean resourceFork = name.contains("__MACOSX/") || name.contains("/._") || name.startsWith("._");
            if (!entry.isDirectory() && !resourceFork) {
                entries.put(name.toLowerCase(Locale.ROOT), entry);
            }
        }
        List<FeatureSource> sources = new ArrayList<>();
        for (Map.Entry<String, ZipEntry> named : entries.entrySet()) {
            String path = named.getKey();
            ZipEntry entry = named.getValue();
            String name = VectorFiles.baseName(entry.getName());
            if (path.endsWith(".shp")) {
                String stem = path.substring(0, path.length() - ".shp".length());
                sources.add(new ShapefileSource(
                        name,
                        bytes(zip, entry),
                        optional(zip, entries.get(stem + ".dbf")),
                        optional(zip, entries.get(stem + ".prj")),
                        optional(zip, entries.get(stem + ".cpg")),
                        limits,
                        hints));
            } else if (path.endsWith(".geojson") || path.endsWith(".json")) {
                sources.add(new GeoJsonSource(name, bytes(zip, entry), limits));
            } else if (path.endsWith(".kml")) {
                sources.add(new KmlSource(name, bytes(zip, entry), limits));
            } else if (path.endsWith(".gpx")) {
                sources.add(new GpxSource(name, bytes(zip, entry)));
            } else if (path.endsWith(".dxf")) {
                sources.addAll(DxfDrawing.read(bytes(zip, entry), limits));
            }
        }
        return sources;
    }

    private static @Nullable ByteSource optional(ZipFile zip, @Nullable ZipEntry entry) {
        return entry == null ? null : bytes(zip, entry);
    }

    private static ByteSource bytes(ZipFile zip, ZipEntry entry) {
        return () -> {
            var in = zip.getInputStream(entry);
            if (in == null) {
                throw new FileNotFoundException(entry.getName());
            }
            return in;
        };
    }
}
