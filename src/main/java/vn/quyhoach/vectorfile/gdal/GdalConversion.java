package vn.quyhoach.vectorfile.gdal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.vectorfile.StagingFolder;

/** A dataset on its way through GDAL, in a folder of its own that goes with it. */
public final class GdalConversion implements Closeable {

    private static final int HEAD_BYTES = 4096;

    /** Of a table that lies elsewhere, GDAL would open what it names. */
    private static final Pattern OWN_TABLE = Pattern.compile("(?is).*\\btype\\s+(native|dbf)\\b.*");

    /** Bytes are taken as they stand, so that their alphabet can be told afterwards. */
    private static final Pattern CHARSET = Pattern.compile("(?i)(charset\\s+\"?)(neutral|windowslatin1)(\"?)");

    private final Path folder;
    private final GdalDriver driver;
    private final Path dataset;

    /** @throws ProblemException {@code FILE_NEEDS_GDAL} where the machine has none */
    public GdalConversion(GdalDriver driver) throws IOException {
        if (GdalProgram.found().isEmpty()) {
            throw new ProblemException(ProblemCode.FILE_NEEDS_GDAL, Map.of("format", driver.words()));
        }
        this.driver = driver;
        this.folder = StagingFolder.folder("gdal");
        this.dataset = driver == GdalDriver.FILE_GDB
                ? Files.createDirectory(folder.resolve("source.gdb"))
                : folder.resolve("source" + driver.parts().get(0));
    }

    /** Where a part of the dataset is to be copied to; null for what is none of it. */
    public @Nullable Path place(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (driver == GdalDriver.FILE_GDB) {
            boolean plain = small.matches("[a-z0-9_]{1,40}(\\.[a-z0-9_]{1,40}){0,2}");
            return plain ? dataset.resolve(name) : null;
        }
        int dot = small.lastIndexOf('.');
        String ending = dot < 0 ? driver.parts().get(0) : small.substring(dot);
        return driver.parts().contains(ending) ? folder.resolve("source" + ending) : null;
    }

    /**
     * Converts the dataset.
     *
     * @throws IOException with GDAL's words
     */
    public Path run(@Nullable String layer, long mostBytes) throws IOException {
        if (driver == GdalDriver.TAB || driver == GdalDriver.MIF) {
            takeBytesAsTheyAre();
        }
        String own = driver == GdalDriver.FILE_GDB ? null : layer;
        return GdalProgram.found().orElseThrow().toGeoPackage(folder, dataset, driver, own, mostBytes);
    }

    private void takeBytesAsTheyAre() throws IOException {
        try (InputStream in = Files.newInputStream(dataset)) {
            String text = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            if (driver == GdalDriver.TAB && !OWN_TABLE.matcher(text).matches()) {
                throw new IOException("The TAB file is no table of its own but names others");
            }
            String changed = CHARSET.matcher(text).replaceAll("$1ISO8859_1$3");
            if (changed.equals(text)) {
                return;
            }
            Path rewritten = folder.resolve("rewritten");
            try (OutputStream out = Files.newOutputStream(rewritten)) {
                out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
                in.transferTo(out);
            }
            Files.move(rewritten, dataset, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : deepestFirst) {
                Files.deleteIfExists(one);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
