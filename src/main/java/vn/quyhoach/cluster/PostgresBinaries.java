package vn.quyhoach.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * PostgreSQL's programs of one version on this machine.
 *
 * @param bin the folder of {@code initdb}, {@code pg_ctl} and {@code postgres}
 */
record PostgresBinaries(Path bin) {

    private static final String REMEDY = "install PostgreSQL with PostGIS (Debian: apt-get install postgresql-%s"
            + " postgresql-%s-postgis-3), or set QUYHOACH_DB_URL to a database that has PostGIS";

    /** The newest version that has PostGIS; with data, the version that wrote them, for no other can read them. */
    static PostgresBinaries get(@Nullable Path configured, Optional<String> version) {
        List<PostgresBinaries> all = configured == null ? list() : List.of(new PostgresBinaries(configured));
        return all.stream()
                .filter(PostgresBinaries::complete)
                .filter(binaries -> version.isEmpty() || binaries.version().equals(version.get()))
                .filter(PostgresBinaries::hasPostgis)
                .findFirst()
                .orElseThrow(() -> missing(configured, version));
    }

    private static DataAccessResourceFailureException missing(@Nullable Path configured, Optional<String> version) {
        String place = configured == null ? "on this machine" : "in " + configured;
        String what = version.map(v -> "PostgreSQL " + v + ", which wrote the data here, was not found with PostGIS ")
                .orElse("No PostgreSQL with PostGIS was found ");
        return new DataAccessResourceFailureException(
                what + place + ": " + REMEDY.replace("%s", version.orElse("15")) + ".");
    }

    /** All places where systems keep them, newest first; a version in PATH comes last. */
    private static List<PostgresBinaries> list() {
        List<Path> found = new ArrayList<>();
        collect(Path.of("/usr/lib/postgresql"), "*", "bin", found); // Debian
        collect(Path.of("/usr"), "pgsql-*", "bin", found); // packages of the PostgreSQL project
        found.sort(Comparator.comparingInt(PostgresBinaries::number).reversed());
        String path = System.getenv().getOrDefault("PATH", "");
        for (String folder : path.split(File.pathSeparator, -1)) {
            found.add(Path.of(folder));
        }
        return found.stream().map(PostgresBinaries::new).toList();
    }

    private static void collect(Path parent, String glob, String child, List<Path> into) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(parent, glob)) {
            versions.forEach(version -> into.add(version.resolve(child)));
        } catch (IOException e) {
            throw new DataAccessResourceFailureException("Cannot list " + parent, e);
        }
    }

    private static int number(Path bin) {
        String digits = bin.toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    String program(String name) {
        return bin.resolve(name).toString();
    }

    private boolean complete() {
        return List.of("initdb", "pg_ctl", "postgres", "pg_config").stream()
                .allMatch(name -> Files.isExecutable(bin.resolve(name)));
    }

    /** Asks the programs themselves, because the folder of extensions is chosen when they are built. */
    private boolean hasPostgis() {
        String share = new Command(List.of(program("pg_config"), "--sharedir")).require("Asking for the share folder");
        return Files.exists(Path.of(share, "extension", "postgis.control"));
    }

    /** The major version, as written in a data folder's PG_VERSION: "15". */
    private String version() {
        String text = new Command(List.of(program("postgres"), "--version")).require("Asking for the version");
        return text.replaceFirst("^\\D*(\\d+).*$", "$1");
    }
}
