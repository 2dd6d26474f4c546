package vn.quyhoach.encoding.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.sql.SqlFile;

/**
 * Writes a layer into a {@link GeoPackageFile}, row by row. The spatial index is filled along with the rows and gets its
 * triggers at the end: through the triggers each insert would need functions that only a reader has.
 */
final class GeoPackageWriter implements AutoCloseable {

    private static final SqlFile RTREE = SqlFile.of(GeoPackageWriter.class, "rtree");
    private static final int BATCH = 500;

    private final GeoPackageLayer layer;
    private final Connection file;
    private final PreparedStatement insert;
    private final PreparedStatement index;
    private final double[] box = {
        Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
    };
    private long rows;

    GeoPackageWriter(Connection file, GeoPackageLayer layer) throws SQLException {
        this.layer = layer;
        this.file = file;
        execute(createTable());
        this.insert = file.prepareStatement(insertStatement());
        this.index = file.prepareStatement("insert into \"rtree_" + layer.table() + "_geom\" values (?, ?, ?, ?, ?)");
    }

    /** Adds a feature; its geometry is in the layer's system. */
    void write(FeatureRow row) {
        try {
            byte @Nullable [] ewkb = row.ewkb();
            insert.setLong(1, row.id());
            insert.setNull(2, Types.BLOB);
            if (ewkb != null && ewkb.length > 0) {
                place(row.id(), GeoPackageGeometry.of(ewkb, layer.crs().srid()));
            }
            for (int i = 0; i < row.values().size(); i++) {
                bind(i + 3, row.values().get(i));
            }
            insert.addBatch();
            if (++rows % BATCH == 0) {
                flush();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the GeoPackage", e);
        }
    }

    /**
     * Registers what was written. Nothing can be added afterwards.
     *
     * @param metadata what the file says of the layer's origin
     */
    void finish(LayerMetadata metadata, String source) throws SQLException {
        flush();
        new GeoPackageRegister(file, layer).write(box, rows, metadata, source);
        execute(RTREE.text().replace("${table}", layer.table()));
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        index.close();
    }

    private void place(long id, GeoPackageGeometry geometry) throws SQLException {
        insert.setBytes(2, geometry.blob());
        index.setLong(1, id);
        index.setDouble(2, geometry.minX());
        index.setDouble(3, geometry.maxX());
        index.setDouble(4, geometry.minY());
        index.setDouble(5, geometry.maxY());
        index.addBatch();
        grow(geometry);
    }

    private void grow(GeoPackageGeometry geometry) {
        box[0] = Math.min(box[0], geometry.minX());
        box[1] = Math.min(box[1], geometry.minY());
        box[2] = Math.max(box[2], geometry.maxX());
        box[3] = Math.max(box[3], geometry.maxY());
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        index.executeBatch();
    }

    private void bind(int parameter, @Nullable Object value) throws SQLException {
        if (value instanceof LocalDate day) {
            insert.setString(parameter, day.toString());
        } else if (value instanceof Boolean truth) {
            insert.setInt(parameter, truth ? 1 : 0);
        } else {
            insert.setObject(parameter, value);
        }
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private String createTable() {
        Stream<String> columns = Stream.concat(
                Stream.of("id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", "geom " + layer.geometryType()),
                layer.attributes().stream().map(attribute -> quoted(attribute.name()) + " " + type(attribute)));
        return "create table " + quoted(layer.table()) + columns.collect(Collectors.joining(", ", "(", ")"))
                + "; create virtual table \"rtree_" + layer.table() + "_geom\" using rtree(id, minx, maxx, miny, maxy)";
    }

    private String insertStatement() {
        List<String> names = Stream.concat(
                        Stream.of("id", "geom"), layer.attributes().stream().map(Attribute::name))
                .map(GeoPackageWriter::quoted)
                .toList();
        String marks = names.stream().map(name -> "?").collect(Collectors.joining(", "));
        return "insert into " + quoted(layer.table()) + " (" + String.join(", ", names) + ") values (" + marks + ")";
    }

    private static String type(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "TEXT";
            case INTEGER, LONG -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE -> "DATE";
        };
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
