package vn.quyhoach.sample;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.quyhoach.sheet.CsvResource;
import vn.quyhoach.sql.SqlFile;

/** Stores administrative units with their successions, the programme's tasks and the projects. */
final class RegisterRows {

    private static final String AUTHOR = "sample";

    private final SqlFile units = SqlFile.of(RegisterRows.class, "copy_admin_units");
    private final SqlFile successions = SqlFile.of(RegisterRows.class, "copy_admin_succession");
    private final SqlFile tasks = SqlFile.of(RegisterRows.class, "copy_programme_tasks");
    private final SqlFile projects = SqlFile.of(RegisterRows.class, "copy_projects");
    private final SqlFile locations = SqlFile.of(RegisterRows.class, "copy_project_locations");

    void store(PGConnection connection, SampleProvince province) throws SQLException {
        storeUnits(connection, province);
        storeTasks(connection);
        storeProjects(connection, province.projects());
    }

    private void storeUnits(PGConnection connection, SampleProvince province) throws SQLException {
        Map<UnitRow, Integer> ids = new HashMap<>();
        province.units().forEach(unit -> ids.put(unit.row(), ids.size() + 1));
        try (CopyTable table = new CopyTable(connection, units.text())) {
            for (SampleProvince.Unit unit : province.units()) {
                UnitRow row = unit.row();
                Integer parent = ids.entrySet().stream()
                        .filter(other -> row.isUnder(other.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
                table.row(
                        ids.get(row),
                        row.level(),
                        row.code(),
                        row.name(),
                        row.kind(),
                        parent,
                        row.validFrom(),
                        row.validTo(),
                        true,
                        unit.shape());
            }
        }
        try (CopyTable table = new CopyTable(connection, successions.text())) {
            for (SampleProvince.Succession succession : province.successions()) {
                table.row(
                        ids.get(succession.predecessor()),
                        ids.get(succession.successor()),
                        succession.kind(),
                        succession.share());
            }
        }
    }

    private void storeTasks(PGConnection connection) throws SQLException {
        try (CopyTable table = new CopyTable(connection, tasks.text())) {
            for (CsvResource.Row row : CsvResource.read("gis-data/sample/programme_tasks.csv")) {
                List<String> co = List.of(row.text("co_agencies").split(";", -1));
                table.row(
                        row.text("number"),
                        row.text("theme"),
                        row.text("content_vi"),
                        row.text("content_en"),
                        row.text("lead_agency"),
                        co,
                        row.text("starts_on"),
                        row.text("due_on"),
                        row.text("product"),
                        row.text("resources"),
                        row.text("legal_basis"),
                        row.text("sample"),
                        row.text("sort"));
            }
        }
    }

    private void storeProjects(PGConnection connection, List<SampleProvince.Project> all) throws SQLException {
        try (CopyTable table = new CopyTable(connection, projects.text())) {
            int id = 0;
            for (SampleProvince.Project project : all) {
                CsvResource.Row row = project.row();
                table.row(
                        ++id,
                        row.text("code"),
                        row.text("name_vi"),
                        row.text("name_en"),
                        row.text("project_class"),
                        row.text("investor"),
                        row.text("lead_agency"),
                        row.text("decision_no"),
                        row.text("status"),
                        row.text("start_year"),
                        row.text("end_year"),
                        row.text("investment_bn_vnd"),
                        row.text("indicative"),
                        row.text("task_number"),
                        row.text("source"),
                        AUTHOR,
                        AUTHOR);
            }
        }
        try (CopyTable table = new CopyTable(connection, locations.text())) {
            int project = 0;
            int id = 0;
            for (SampleProvince.Project each : all) {
                project++;
                for (ProjectLocations.Location location : each.locations()) {
                    table.row(
                            ++id,
                            project,
                            location.label(),
                            location.phase(),
                            each.row().text("accuracy_m"),
                            each.row().text("position_basis"),
                            location.geometry());
                }
            }
        }
    }
}
