package vn.quyhoach.encoding.file;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.quyhoach.geo.Crs;
import vn.quyhoach.layer.FeatureRow;
import vn.quyhoach.sql.SqlFile;

/** Writes a few small tables into one GeoPackage that QGIS opens styled, with titles of columns and meanings of codes. */
public final class StyledTables {

    private static final SqlFile EMPTY = SqlFile.of(GeoPackageWriter.class, "geopackage");
    private static final SqlFile RTREE = SqlFile.of(GeoPackageWriter.class, "rtree");
    private static final int DEGREES = 4326;

    private final Connection file;
    private final int srid;

    private StyledTables(Connection file, Crs crs) {
        this.file = file;
        this.srid = crs.srid();
    }

    /** @param crs of the geometries */
    public static void write(Path path, Crs crs, List<StyledTable> tables) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + path)) {
            StyledTables writer = new StyledTables(file, crs);
            writer.execute(EMPTY.text());
            file.setAutoCommit(false);
            writer.system(DEGREES);
            if (crs.srid() != DEGREES) {
                writer.system(crs.srid());
            }
            for (StyledTable table : tables) {
                writer.write(table);
            }
            file.commit();
        }
    }

    private void write(StyledTable table) throws SQLException {
        String name = quoted(table.name());
        boolean placed = table.geometry() != null;
        execute("create table " + name + " (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
                + (placed ? ", geom " + table.geometryType() : "")
                + table.columns().stream()
                        .map(column -> ", " + quoted(column.name()) + " TEXT")
                        .collect(Collectors.joining())
                + ")");
        Envelope box = rows(table, name, placed);
        insert(
                "insert into gpkg_contents (table_name, data_type, identifier, description, min_x, min_y, max_x, max_y,"
                        + " srs_id) values (?, ?, ?, '', ?, ?, ?, ?, ?)",
                table.name(),
                placed ? "features" : "attributes",
                table.title(),
                box.isNull() ? null : box.getMinX(),
                box.isNull() ? null : box.getMinY(),
                box.isNull() ? null : box.getMaxX(),
                box.isNull() ? null : box.getMaxY(),
                placed ? srid : null);
        columns(table);
        if (placed) {
            place(table);
        }
    }

    /** The rows and the entries of their index; the box of all. */
    private Envelope rows(StyledTable table, String name, boolean placed) throws SQLException {
        Envelope box = new Envelope();
        String index = quoted("rtree_" + table.name() + "_geom");
        if (placed) {
            execute("create virtual table " + index + " using rtree(id, minx, maxx, miny, maxy)");
        }
        List<String> names = Stream.concat(
                        placed ? Stream.of("id", "geom") : Stream.of("id"),
                        table.columns().stream().map(StyledTable.Column::name))
                .map(StyledTables::quoted)
                .toList();
        String insert = "insert into " + name + " (" + String.join(", ", names) + ") values ("
                + names.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement row = file.prepareStatement(insert)) {
            for (FeatureRow one : table.rows()) {
                row.setLong(1, one.id());
                if (placed) {
                    GeoPackageGeometry shape = GeoPackageGeometry.of(Objects.requireNonNull(one.ewkb()), srid);
                    box.expandToInclude(new Envelope(shape.minX(), shape.maxX(), shape.minY(), shape.maxY()));
                    row.setBytes(2, shape.blob());
                    insert(
                            "insert into " + index + " values (?, ?, ?, ?, ?)",
                            one.id(),
                            shape.minX(),
                            shape.maxX(),
                            shape.minY(),
                            shape.maxY());
                }
                for (int i = 0; i < one.values().size(); i++) {
                    row.setObject(i + (placed ? 3 : 2), one.values().get(i));
                }
                row.addBatch();
            }
            row.executeBatch();
        }
        return box;
    }

    private void place(StyledTable table) throws SQLException {
        insert(
                "insert into gpkg_geometry_columns values (?, 'geom', ?, ?, 0, 0)",
                table.name(),
                table.geometryType(),
                srid);
        insert(
                "insert into layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                        + " styleQML, styleSLD, useAsDefault, description, owner)"
                        + " values ('', '', ?, 'geom', ?, ?, '', 1, ?, '')",
                table.name(),
                table.name(),
                table.qml(),
                table.title());
        execute(RTREE.text().replace("${table}", table.name()));
    }

    private void columns(StyledTable table) throws SQLException {
        for (StyledTable.Column column : table.columns()) {
            Map<String, String> meanings = table.meanings().getOrDefault(column.name(), Map.of());
            for (Map.Entry<String, String> meaning : meanings.entrySet()) {
                insert(
                        "insert or ignore into gpkg_data_column_constraints (constraint_name, constraint_type, value,"
                                + " description) values (?, 'enum', ?, ?)",
                        column.name(),
                        meaning.getKey(),
                        meaning.getValue());
            }
            insert(
                    "insert into gpkg_data_columns values (?, ?, ?, ?, null, null, ?)",
                    table.name(),
                    column.name(),
                    column.title(),
                    column.title(),
                    meanings.isEmpty() ? null : column.name());
        }
    }

    private void system(int code) throws SQLException {
        CoordinateSystems.Definition definition = CoordinateSystems.get(code);
        insert(
                "insert into gpkg_spatial_ref_sys values (?, ?, 'EPSG', ?, ?, ?, ?)",
                definition.name(),
                code,
                code,
                definition.wkt1(),
                "EPSG:" + code,
                definition.wkt2());
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = file.createStatement()) {
            statement.executeUpdate(script);
        }
    }

    private void insert(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = file.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
