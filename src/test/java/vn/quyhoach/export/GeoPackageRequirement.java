package vn.quyhoach.export;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.quyhoach.sql.SqlFile;

/**
 * A requirement of the GeoPackage standard as a query that answers a line for each breach of it.
 *
 * @param name its number and what it asks for
 * @param damage what breaks it, so that the query can be seen to find something
 */
record GeoPackageRequirement(String name, String damage, String query) {

    /** The parts of the standard that concern us, one a file. */
    static final List<String> PARTS = List.of("core", "features", "rtree", "schema", "metadata");

    private static final Pattern BLOCK =
            Pattern.compile("-- (\\w+ [^\n]+)\n-- broken by: ([^\n]+)\n([^;]+(?:;[^\n;]+)*);\n");

    /** A layer as the file itself tells of it. */
    private record Table(String name, String geometry, String key) {

        String in(String sql) {
            return sql.replace("${t}", name).replace("${c}", geometry).replace("${i}", key);
        }
    }

    static List<GeoPackageRequirement> all() {
        List<GeoPackageRequirement> all = new ArrayList<>();
        for (String part : PARTS) {
            Matcher block = BLOCK.matcher(SqlFile.of(GeoPackageRequirement.class, "geopackage/" + part)
                    .text());
            while (block.find()) {
                all.add(new GeoPackageRequirement(block.group(1), block.group(2), block.group(3)));
            }
        }
        return all;
    }

    /** Where a file does not keep it; nothing if it does. */
    List<String> breaches(Connection file) throws SQLException {
        List<String> breaches = new ArrayList<>();
        if (!query.contains("${")) {
            ask(file, query, breaches);
        } else {
            for (Table table : tables(file)) {
                ask(file, table.in(query), breaches);
            }
        }
        return breaches;
    }

    /** Breaks it. */
    void damage(Connection file) throws SQLException {
        Table first = tables(file).get(0);
        try (Statement statement = file.createStatement()) {
            for (String step : first.in(damage).split("; ")) {
                statement.execute(step);
            }
        }
    }

    private static List<Table> tables(Connection file) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = file.createStatement();
                ResultSet rows = statement.executeQuery("select g.table_name, g.column_name, p.name"
                        + " from gpkg_geometry_columns g, pragma_table_info(g.table_name) p where p.pk = 1")) {
            while (rows.next()) {
                tables.add(new Table(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return tables;
    }

    private static void ask(Connection file, String sql, List<String> breaches) throws SQLException {
        try (Statement statement = file.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getObject(i)));
                }
                breaches.add(String.join(" | ", values));
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
