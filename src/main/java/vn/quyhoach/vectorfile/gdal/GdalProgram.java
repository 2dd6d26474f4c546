package vn.quyhoach.vectorfile.gdal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program {@code ogr2ogr} of this machine. A stranger's file is its input: it runs with one driver, without plug-ins
 * and network, in a folder of its own, and with limits on time, memory and what it may write.
 */
public final class GdalProgram {

    private static final long MOST_SECONDS = 300;
    private static final long MOST_MEMORY = 4L << 30;
    private static final int MOST_WORDS = 400;
    private static final String WORDS = "words.txt";

    /** {@code "  DGN -vector- (rw+v): Microstation DGN"}. */
    private static final Pattern DRIVER = Pattern.compile("\\s+(\\S.*?) -[a-z, ]+- \\(.*");

    private static final Optional<GdalProgram> FOUND = find();

    private final Path program;
    private final @Nullable Path limiter;
    private final String release;
    private final List<String> drivers;

    private GdalProgram(Path program, @Nullable Path limiter, String release, List<String> drivers) {
        this.drivers = drivers;
        this.program = program;
        this.limiter = limiter;
        this.release = release;
    }

    /** Empty where GDAL is not installed. */
    public static Optional<GdalProgram> found() {
        return FOUND;
    }

    /** One that does not say its drivers cannot be kept to one of them. */
    private static Optional<GdalProgram> find() {
        return onPath("ogr2ogr").map(GdalProgram::at).filter(found -> !found.drivers.isEmpty());
    }

    private static GdalProgram at(Path program) {
        Path limiter = onPath("prlimit").orElse(null);
        String release = said(program, "--version").stream().findFirst().orElse("");
        List<String> drivers = said(program, "--formats").stream()
                .map(DRIVER::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .toList();
        return new GdalProgram(program, limiter, release, drivers);
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(
                        Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> said(Path program, String option) {
        try {
            Process process = new ProcessBuilder(program.toString(), option)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** All drivers but the one that is wanted and the one that is written: a file opens as what it says, or not. */
    private String without(GdalDriver driver) {
        return drivers.stream()
                .filter(name -> !name.equals(driver.gdalName()) && !name.equals("GPKG"))
                .collect(Collectors.joining(","));
    }

    public String release() {
        return release;
    }

    /**
     * Converts a dataset to a GeoPackage.
     *
     * @param folder that holds the dataset and nothing else
     * @param layer what to call a single layer; null for the dataset's own names
     * @throws IOException with GDAL's words when it cannot be read, or takes too long
     */
    Path toGeoPackage(Path folder, Path dataset, GdalDriver driver, @Nullable String layer, long mostBytes)
            throws IOException {
        Path converted = folder.resolve("converted.gpkg");
        Path output = folder.resolve(WORDS);
        List<String> words = new ArrayList<>();
        if (limiter != null) {
            words.addAll(List.of(
                    limiter.toString(),
                    "--as=" + MOST_MEMORY,
                    "--cpu=" + MOST_SECONDS,
                    "--fsize=" + mostBytes,
                    "--core=0",
                    "--"));
        }
        words.addAll(List.of(program.toString(), "-q", "-f", "GPKG"));
        words.addAll(List.of("-lco", "SPATIAL_INDEX=NO", "-lco", "FID=gdal_fid", "-lco", "GEOMETRY_NAME=gdal_geom"));
        if (layer != null) {
            words.addAll(List.of("-nln", layer));
        }
        words.addAll(List.of(converted.toString(), dataset.toString()));
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA"));
        environment.putAll(Map.of(
                "HOME",
                folder.toString(),
                "TMPDIR",
                folder.toString(),
                "LC_ALL",
                "C.UTF-8",
                "GDAL_DRIVER_PATH",
                "disable",
                "PROJ_NETWORK",
                "OFF",
                "GDAL_SKIP",
                without(driver),
                "OGR_SKIP",
                without(driver),
                "CPL_VSIL_CURL_ALLOWED_EXTENSIONS",
                ".none"));
        run(builder);
        if (!Files.isRegularFile(converted)) {
            throw new IOException("GDAL: " + said(output));
        }
        return converted;
    }

    private static void run(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        process.getOutputStream().close();
        try {
            boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly().waitFor();
                File output = Objects.requireNonNull(builder.redirectOutput().file());
                throw new IOException(
                        ended ? "GDAL: " + said(output.toPath()) : "GDAL took more than " + MOST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("The conversion was interrupted", e);
        }
    }

    private static String said(Path output) throws IOException {
        String words = Files.isRegularFile(output)
                ? new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " ")
                        .strip()
                : "";
        String own = words.replace(
                output.toAbsolutePath().toString().replace(WORDS, ""), ""); // where we work is nobody's business
        return own.isEmpty() ? "the file cannot be read" : own.substring(0, Math.min(MOST_WORDS, own.length()));
    }
}
