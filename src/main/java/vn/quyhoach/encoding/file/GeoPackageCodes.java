package vn.quyhoach.encoding.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.style.CodeTable;
import vn.quyhoach.style.Styles.LegendEntry;

/**
 * The table of a GeoPackage that lists the classes of its layers by code, name and colour. The project inside lets people
 * pick a class from it; others join it or read it. It comes after the layers: programs open the first table they find.
 */
final class GeoPackageCodes {

    private static final SqlFile TABLE = SqlFile.of(GeoPackageCodes.class, CodeTable.NAME);

    private final Connection file;
    private final List<GeoPackageLayer> layers = new ArrayList<>();

    GeoPackageCodes(Connection file) {
        this.file = file;
    }

    void add(GeoPackageLayer layer) {
        layers.add(layer);
    }

    void write() throws SQLException {
        if (layers.stream().allMatch(layer -> layer.legend().isEmpty())) {
            return;
        }
        try (Statement statement = file.createStatement()) {
            statement.executeUpdate(TABLE.text());
        }
        titles();
        try (PreparedStatement insert = file.prepareStatement(
                "insert into class_codes (layer, code, name_vi, name_en, colour, label) values (?, ?, ?, ?, ?, ?)")) {
            for (GeoPackageLayer layer : layers) {
                for (LegendEntry entry : layer.legend()) {
                    insert.setString(1, layer.table());
                    insert.setString(2, entry.code());
                    insert.setString(3, entry.name().vi());
                    insert.setString(4, entry.name().en());
                    insert.setString(5, entry.colour());
                    insert.setString(6, CodeTable.label(entry, layer.language()));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void titles() throws SQLException {
        try (PreparedStatement insert = file.prepareStatement(
                "insert into gpkg_data_columns (table_name, column_name, name, title) values ('class_codes', ?, ?, ?)")) {
            for (Map.Entry<String, String> title :
                    CodeTable.titles(layers.get(0).language()).entrySet()) {
                insert.setString(1, title.getKey());
                insert.setString(2, title.getValue());
                insert.setString(3, title.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement update =
                file.prepareStatement("update gpkg_contents set identifier = ? where table_name = 'class_codes'")) {
            update.setString(1, layers.get(0).language().say(CodeTable.TITLE));
            update.executeUpdate();
        }
    }
}
