package vn.quyhoach.sample;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.quyhoach.sheet.CsvResource;
import vn.quyhoach.sql.SqlFile;

/** Stores the reference lists: land-use classes, project classes, agencies, and the classes of all layers. */
final class ReferenceLists {

    private final SqlFile landUseClasses = SqlFile.of(ReferenceLists.class, "copy_land_use_classes");
    private final SqlFile landUseMapping = SqlFile.of(ReferenceLists.class, "copy_land_use_mapping");
    private final SqlFile projectClasses = SqlFile.of(ReferenceLists.class, "copy_project_classes");
    private final SqlFile agencies = SqlFile.of(ReferenceLists.class, "copy_agencies");
    private final SqlFile agencySuccession = SqlFile.of(ReferenceLists.class, "copy_agency_succession");
    private final SqlFile layerClasses = SqlFile.of(ReferenceLists.class, "copy_layer_classes");

    void store(PGConnection connection) throws SQLException {
        try (CopyTable table = new CopyTable(connection, landUseClasses.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/reference/land_use_classes.csv")) {
                table.row(
                        row.text("scheme"),
                        row.text("code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("parent_code"),
                        row.text("valid_from"),
                        row.text("valid_to"),
                        row.text("status").equals("verified"),
                        row.text("sort"));
            }
        }
        try (CopyTable table = new CopyTable(connection, landUseMapping.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/reference/land_use_mapping.csv")) {
                table.row(
                        row.text("from_scheme"),
                        row.text("from_code"),
                        row.text("to_scheme"),
                        row.text("to_code"),
                        row.text("kind"));
            }
        }
        try (CopyTable table = new CopyTable(connection, projectClasses.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/reference/project_classes.csv")) {
                table.row(row.text("code"), row.text("name_vi"), row.text("name_en"), row.text("sort"));
            }
        }
        storeAgencies(connection);
        storeLayerClasses(connection);
    }

    private void storeAgencies(PGConnection connection) throws SQLException {
        Map<String, Integer> ids = new HashMap<>();
        try (CopyTable table = new CopyTable(connection, agencies.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/reference/agencies.csv")) {
                ids.put(row.text("code"), ids.size() + 1);
                table.row(
                        ids.size(),
                        row.text("code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("kind"),
                        row.text("valid_from"),
                        row.text("valid_to"),
                        row.text("status").equals("verified"));
            }
        }
        try (CopyTable table = new CopyTable(connection, agencySuccession.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/reference/agency_succession.csv")) {
                table.row(ids.get(row.text("predecessor_code")), ids.get(row.text("successor_code")));
            }
        }
    }

    private void storeLayerClasses(PGConnection connection) throws SQLException {
        List<CsvResource.Row> rows = CsvResource.read("styles/palette/classes.csv");
        try (CopyTable table = new CopyTable(connection, layerClasses.text())) {
            for (int sort = 0; sort < rows.size(); sort++) {
                CsvResource.Row row = rows.get(sort);
                table.row(row.text("layer"), row.text("class_code"), row.text("name_vi"), row.text("name_en"), sort);
            }
        }
    }
}
