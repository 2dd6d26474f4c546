package vn.quyhoach.qgis;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyhoach.layer.ReaderDatabase;
import vn.quyhoach.layer.Selection;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** What a project says beside its layers: which plan by which decision, and where the units are. */
@Component
class ProjectFacts {

    private final SqlFile plansSql = SqlFile.of(ProjectFacts.class, "plan_facts");
    private final SqlFile unitsSql = SqlFile.of(ProjectFacts.class, "unit_boxes");
    private final ReaderDatabase database;
    private final Selections selections;

    ProjectFacts(ReaderDatabase database, Selections selections) {
        this.database = database;
        this.selections = selections;
    }

    /** A version of a plan as the law names it. */
    record Plan(
            Bilingual title,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable String authority,
            boolean schematic) {}

    /** A box in the national system. */
    record Box(double west, double south, double east, double north) {

        Box union(Box other) {
            return new Box(
                    Math.min(west, other.west),
                    Math.min(south, other.south),
                    Math.max(east, other.east),
                    Math.max(north, other.north));
        }
    }

    record Unit(long id, String level, String name, Box box) {}

    List<Plan> plans(Selection selection) {
        return database.ask(jdbc -> jdbc.sql(plansSql.text())
                .param("version", selection.versionId())
                .param("since", selection.since())
                .param("until", selection.until())
                .query((row, i) -> new Plan(
                        Bilingual.of(row.getString("title_vi"), row.getString("title_en")),
                        row.getString("decision_no"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getString("authority"),
                        row.getBoolean("schematic")))
                .list());
    }

    /** The units of the day, or of one unit itself and what lies in it; the largest tiers first. */
    List<Unit> units(Selection selection) {
        return database.ask(jdbc -> jdbc.sql(unitsSql.text())
                .param("unit", selection.unitId())
                .param("day", day(selection))
                .query((row, i) -> new Unit(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("level")),
                        Objects.requireNonNull(row.getString("name")),
                        new Box(
                                row.getDouble("west"),
                                row.getDouble("south"),
                                row.getDouble("east"),
                                row.getDouble("north"))))
                .list());
    }

    /** The day the project is of: of an interval its end, and today where nothing is said or a version is named. */
    LocalDate day(Selection selection) {
        LocalDate until = selection.until();
        return until == null || until.isAfter(selections.today()) ? selections.today() : until;
    }
}
