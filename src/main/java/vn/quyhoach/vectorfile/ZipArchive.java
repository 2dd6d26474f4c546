package vn.quyhoach.vectorfile;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.sheet.TableFile;
import vn.quyhoach.vectorfile.gdal.GdalConversion;
import vn.quyhoach.vectorfile.gdal.GdalDriver;

/**
 * A zip archive, read in place: an entry's path leads nowhere, and a bomb is counted byte by byte by the budget. Only
 * what a library wants as a file of its own (GeoPackage, workbook) is copied out, to a name of ours, and goes with the
 * archive. Archives within are passed over and listed.
 */
final class ZipArchive {

    /** A directory of a million empty entries costs memory before a byte is read. */
    private static final int MAX_ENTRIES = 10_000;

    /** Of tables and drawings, which are held in memory: together, for an archive may have thousands. */
    private static final long MOST_IN_MEMORY = 300L << 20;

    private final ZipFile zip;
    private final VectorLimits limits;
    private final ReadingHints hints;
    private final Map<String, ZipEntry> entries = new TreeMap<>();
    private final List<FeatureSource> sources = new ArrayList<>();
    private final List<ArchiveEntry> contents = new ArrayList<>();
    private final Set<String> foreign = new HashSet<>();
    private final Budget copies;
    private final Budget held;
    private final Leftovers leftovers = new Leftovers();

    private ZipArchive(ZipFile zip, VectorLimits limits, ReadingHints hints) {
        this.zip = zip;
        this.limits = limits;
        this.hints = hints;
        this.copies = new Budget(limits);
        this.held = new Budget(new VectorLimits(
                Math.min(MOST_IN_MEMORY, limits.maxBytes()), limits.maxFeatures(), limits.maxVertices()));
    }

    static VectorFile open(Path file, VectorLimits limits, ReadingHints hints) throws IOException {
        // names in old archives are in the code page of the sender; Latin-1 reads any byte, and UTF-8 entries say so
        ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
        ZipArchive archive = new ZipArchive(zip, limits, hints);
        archive.leftovers.close(zip);
        try {
            archive.list();
            archive.read();
            if (archive.sources.isEmpty()) {
                throw VectorFiles.unknown("zip");
            }
            return new VectorFile(VectorFormat.ZIP, archive.sources, archive.contents, limits, archive.leftovers);
        } catch (IOException | RuntimeException e) {
            archive.leftovers.close();
            throw e;
        }
    }

    private void list() throws IOException {
        if (zip.size() > MAX_ENTRIES) {
            throw new IOException("The archive has " + zip.size() + " entries; at most " + MAX_ENTRIES + " are read");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            boolean resourceFork = name.contains("__MACOSX/") || name.contains("/._") || name.startsWith("._");
            if (!entry.isDirectory() && !resourceFork) {
                entries.put(name.toLowerCase(Locale.ROOT), entry);
            }
        }
    }

    private void read() throws IOException {
        for (Map.Entry<String, ZipEntry> named : entries.entrySet()) {
            String path = named.getKey();
            ZipEntry entry = named.getValue();
            try {
                read(path, entry);
            } catch (IOException e) {
                throw new IOException(VectorFiles.baseName(entry.getName()) + ": " + e.getMessage(), e);
            }
        }
    }

    private void read(String path, ZipEntry entry) throws IOException {
        String name = VectorFiles.baseName(entry.getName());
        ByteSource bytes = bytes(entry);
        switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "shp" -> sources.add(shapefile(path.substring(0, path.length() - ".shp".length()), name, bytes));
            case "geojson", "json", "geojsonl", "geojsons", "ndjson" ->
                sources.add(new GeoJsonSource(name, bytes, limits));
            case "kml" -> sources.add(new KmlSource(name, bytes, limits));
            case "gpx" -> sources.add(new GpxSource(name, bytes));
            case "dxf" -> sources.addAll(DxfDrawing.read(held(bytes), limits));
            case "gml" -> sources.addAll(GmlSource.read(bytes, limits));
            case "fgb" -> sources.add(new FlatGeobufSource(name, bytes, limits));
            case "gpkg" -> {
                VectorFile inner = GeoPackageSource.open(copied(entry), limits);
                leftovers.close(inner::close);
                sources.addAll(inner.sources());
            }
            case "csv", "tsv" ->
                Separated.read(name, held(bytes), hints)
                        .ifPresentOrElse(sources::add, () -> contents.add(content(entry)));
            case "xlsx" -> {
                boolean any = false;
                for (TableFile.Table table : TableFile.read(copied(entry))) {
                    any |= TableSource.of(table, null).map(sources::add).orElse(false);
                }
                if (!any) {
                    contents.add(content(entry));
                }
            }
            default -> {
                Optional<GdalDriver> driver = GdalDriver.ofPath(path);
                if (driver.isPresent()) {
                    foreign(path, driver.get(), name);
                    return;
                }
                ArchiveEntry content = content(entry);
                if (content.kind() != ArchiveEntry.Kind.PART) {
                    contents.add(content);
                }
            }
        }
    }

    private FeatureSource shapefile(String stem, String name, ByteSource shp) {
        return new ShapefileSource(
                name,
                shp,
                new ShapefileSource.Sidecars(
                        optional(stem + ".dbf"),
                        optional(stem + ".prj"),
                        optional(stem + ".cpg"),
                        entries.containsKey(stem + ".shx")),
                limits,
                hints);
    }

    /** A dataset of GDAL: its files are copied out, converted, and the result is read like any GeoPackage. */
    private void foreign(String path, GdalDriver driver, String name) throws IOException {
        boolean folder = driver == GdalDriver.FILE_GDB;
        String stem = folder
                ? path.substring(0, path.indexOf(".gdb/") + ".gdb/".length())
                : path.substring(0, path.lastIndexOf('.'));
        if (!foreign.add(stem + driver)) {
            return;
        }
        GdalConversion conversion = new GdalConversion(driver);
        leftovers.close(conversion);
        for (Map.Entry<String, ZipEntry> part : entries.entrySet()) {
            String rest = part.getKey().startsWith(stem) ? part.getKey().substring(stem.length()) : "";
            Path place = rest.isEmpty() || rest.contains("/") ? null : conversion.place(rest);
            if (place != null) {
                try (InputStream in = copies.counted(bytes(part.getValue()).open());
                        OutputStream out = Files.newOutputStream(place)) {
                    in.transferTo(out);
                }
            }
        }
        VectorFile inner = GeoPackageSource.open(conversion.run(name, limits.maxBytes()), limits);
        leftovers.close(inner::close);
        sources.addAll(inner.sources());
    }

    private static ArchiveEntry content(ZipEntry entry) {
        return ArchiveEntry.of(entry.getName());
    }

    private @Nullable ByteSource optional(String path) {
        ZipEntry entry = entries.get(path);
        return entry == null ? null : bytes(entry);
    }

    private ByteSource bytes(ZipEntry entry) {
        return () -> {
            InputStream in = zip.getInputStream(entry);
            if (in == null) {
                throw new FileNotFoundException(entry.getName());
            }
            return in;
        };
    }

    private ByteSource held(ByteSource bytes) {
        return () -> held.counted(bytes.open());
    }

    private Path copied(ZipEntry entry) throws IOException {
        Path copy = StagingFolder.file("part");
        leftovers.delete(copy);
        try (InputStream in = copies.counted(bytes(entry).open());
                OutputStream out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return copy;
    }
}
