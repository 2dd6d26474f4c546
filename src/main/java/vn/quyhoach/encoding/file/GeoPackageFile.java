package vn.quyhoach.encoding.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import vn.quyhoach.encoding.EmbeddedProject;
import vn.quyhoach.sql.SqlFile;

/**
 * A GeoPackage that is being written: any number of layers, and a project of QGIS that opens them.
 *
 * <p>Without a journal and without waiting for the disk: the file is nobody's before it is finished, and is thrown away
 * if it is not.
 */
final class GeoPackageFile implements AutoCloseable {

    private static final SqlFile EMPTY = SqlFile.of(GeoPackageFile.class, "geopackage");
    private static final SqlFile PROJECTS = SqlFile.of(GeoPackageFile.class, "qgis_projects");

    private final Connection file;
    private final GeoPackageCodes codes;

    GeoPackageFile(Path path) throws SQLException {
        this.file = DriverManager.getConnection("jdbc:sqlite:" + path);
        execute("pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off");
        execute(EMPTY.text());
        file.setAutoCommit(false);
        this.codes = new GeoPackageCodes(file);
    }

    /** Begins a layer; the one before is finished. */
    GeoPackageWriter begin(GeoPackageLayer layer) throws SQLException {
        codes.add(layer);
        return new GeoPackageWriter(file, layer);
    }

    /** Puts a project in, as QGIS does when somebody saves one into the file: the bytes as hexadecimal text. */
    void add(EmbeddedProject project) throws SQLException {
        execute(PROJECTS.text());
        try (PreparedStatement insert = file.prepareStatement("insert into qgis_projects values (?, ?, ?)")) {
            insert.setString(1, project.name());
            insert.setBytes(
                    2,
                    ("{\"last_modified_time\": \"" + Instant.now().truncatedTo(ChronoUnit.SECONDS)
                                    + "\", \"last_modified_user\": \"quyhoach\"}")
                            .getBytes(StandardCharsets.UTF_8));
            insert.setBytes(3, HexFormat.of().formatHex(project.content()).getBytes(StandardCharsets.US_ASCII));
            insert.executeUpdate();
        }
    }

    void finish() throws SQLException {
        codes.write();
        file.commit();
    }

    @Override
    public void close() throws SQLException {
        file.close();
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.executeUpdate(script);
        }
    }
}
