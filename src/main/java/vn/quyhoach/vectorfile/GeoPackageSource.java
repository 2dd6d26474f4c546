package vn.quyhoach.vectorfile;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/**
 * A feature table of a GeoPackage (OGC 12-128r18). The file is opened as immutable and read only; views are passed
 * over, because a stranger's view is a program.
 */
final class GeoPackageSource implements FeatureSource {

    private static final SqlFile LAYERS = SqlFile.of(GeoPackageSource.class, "geopackage_layers");

    private static final Bilingual UNREADABLE =
            new Bilingual("Không đọc được hình trong tệp", "The geometry's bytes cannot be read");

    /** magic(2) version(1) flags(1) srs id(4), then the envelope. */
    private static final int HEADER_BYTES = 8;

    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private final Connection connection;
    private final String table;
    private final String geometryColumn;
    private final SourceCrs crs;

    private GeoPackageSource(Connection connection, String table, String geometryColumn, SourceCrs crs) {
        this.connection = connection;
        this.table = table;
        this.geometryColumn = geometryColumn;
        this.crs = crs;
    }

    static VectorFile open(Path file, VectorLimits limits) throws IOException {
        String url = "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + "?mode=ro&immutable=1";
        Connection connection = null;
        try {
            connection = DriverManager.getConnection(url);
            Connection opened = connection;
            List<FeatureSource> sources = sources(opened);
            if (sources.isEmpty()) {
                throw new IOException("The GeoPackage has no feature table");
            }
            return new VectorFile(VectorFormat.GEOPACKAGE, sources, limits, () -> close(opened));
        } catch (SQLException | IOException e) {
            if (connection != null) {
                close(connection);
            }
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    private static List<FeatureSource> sources(Connection connection) throws SQLException {
        List<FeatureSource> sources = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma trusted_schema = off");
            statement.execute("pragma cell_size_check = on");
            try (ResultSet rows = statement.executeQuery(LAYERS.text())) {
                while (rows.next()) {
                    SourceCrs crs = crs(
                            rows.getInt("srs_id"),
                            rows.getString("organization"),
                            rows.getInt("organization_coordsys_id"),
                            rows.getString("definition"),
                            rows.getString("srs_name"));
                    sources.add(new GeoPackageSource(
                            connection, rows.getString("table_name"), rows.getString("column_name"), crs));
                }
            }
        }
        return sources;
    }

    private static SourceCrs crs(
            int srsId, @Nullable String organization, int code, @Nullable String definition, @Nullable String srsName) {
        if (srsId <= 0) {
            return SourceCrs.UNSTATED; // -1 and 0 are the standard's words for unknown
        }
        String words = organization + ":" + code + " " + srsName;
        // parameters first: a definition that says VN-2000 with the wrong scale must not pass by its code
        if (definition != null && !definition.isBlank() && !definition.equals("undefined")) {
            SourceCrs read = ProjectionText.read(definition);
            if (read.crs() != null) {
                return SourceCrs.of(read.crs(), words);
            }
            if (definition.contains("PARAMETER")) {
                return SourceCrs.of(null, words + " (" + read.words() + ")");
            }
        }
        return SourceCrs.named(organization + ":" + code, words);
    }

    @Override
    public VectorLayer layer() throws IOException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery("pragma table_info(" + quoted(table) + ")")) {
            while (columns.next()) {
                String name = columns.getString("name");
                if (!name.equals(geometryColumn)) {
                    names.add(name);
                }
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new VectorLayer(table, names, crs);
    }

    @Override
    public void read(Budget budget, Consumer<VectorFeature> sink) throws IOException {
        List<String> names = layer().attributes();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + quoted(table))) {
            for (long number = 1; row.next(); number++) {
                Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
                for (String name : names) {
                    Object value = row.getObject(name);
                    attributes.put(name, value instanceof Integer small ? (Object) small.longValue() : value);
                }
                budget.feature();
                sink.accept(feature(number, row.getBytes(geometryColumn), attributes, budget));
            }
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static VectorFeature feature(
            long number, byte @Nullable [] blob, Map<String, @Nullable Object> attributes, Budget budget) {
        Shapes shapes = new Shapes();
        Geometry geometry = null;
        if (blob != null) {
            try {
                byte[] wkb = wkb(blob);
                geometry = CurvedWkb.is(wkb) ? CurvedWkb.read(wkb, shapes) : new WKBReader().read(wkb);
                budget.vertices(geometry == null ? 0 : geometry.getNumPoints());
                shapes.oddities(geometry);
            } catch (ParseException | IllegalArgumentException e) {
                shapes.flawed(UNREADABLE);
            }
        }
        boolean empty = geometry != null && geometry.isEmpty();
        return new VectorFeature(number, empty ? null : geometry, shapes.flaw(), attributes, shapes.oddities());
    }

    private static byte[] wkb(byte[] blob) throws ParseException {
        if (blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P') {
            throw new ParseException("not a GeoPackage geometry");
        }
        int envelope = (blob[3] >> 1) & 7;
        if (envelope >= ENVELOPE_BYTES.length || HEADER_BYTES + ENVELOPE_BYTES[envelope] > blob.length) {
            throw new ParseException("not a GeoPackage geometry");
        }
        int start = HEADER_BYTES + ENVELOPE_BYTES[envelope];
        byte[] wkb = new byte[blob.length - start];
        System.arraycopy(blob, start, wkb, 0, wkb.length);
        return wkb;
    }

    /** The table's name comes from the file: quoted as SQLite quotes. */
    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static void close(Connection connection) throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
