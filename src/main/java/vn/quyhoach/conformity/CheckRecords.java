package vn.quyhoach.conformity;

import java.sql.Timestamp;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.geo.Geometries;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.reference.ProjectClasses;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Keeps checks: written once, never changed. */
@Component
class CheckRecords {

    private final SqlFile save = SqlFile.of(CheckRecords.class, "save_check");
    private final SqlFile nextNumber = SqlFile.of(CheckRecords.class, "next_number");
    private final SqlFile get = SqlFile.of(CheckRecords.class, "get_check");
    private final SqlFile findNumbered = SqlFile.of(CheckRecords.class, "find_numbered");
    private final SqlFile ground = SqlFile.of(CheckRecords.class, "get_ground");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Selections selections;
    private final ProjectClasses classes;

    CheckRecords(JdbcClient jdbc, JsonMapper json, Selections selections, ProjectClasses classes) {
        this.classes = classes;
        this.selections = selections;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The check with its number and its hash, as it is kept. */
    ConformityCheck save(ConformityCheck made, Geometry ground) {
        ConformityCheck check = made.recorded(number(), RecordHash.of(json.valueToTree(made)));
        jdbc.sql(save.text())
                .param("id", check.id())
                .param("number", check.number())
                .param("hash", check.hash())
                .param("created_at", Timestamp.from(check.createdAt()))
                .param("created_by", CurrentUser.get().username())
                .param("as_of", check.asOf())
                .param(
                        "project_id",
                        check.project() == null ? null : check.project().id())
                .param("project_class", check.projectClass())
                .param("verdict", check.verdict().name())
                .param("rule_pack", check.rulePack())
                .param("result", json.writeValueAsString(check))
                .param("footprint", Geometries.toEwkb(ground))
                .update();
        return check;
    }

    /** Counted by year where the law is; the last step of a check, because it holds others back to its end. */
    private String number() {
        int year = selections.today().getYear();
        int next = jdbc.sql(nextNumber.text())
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "DC-%d-%06d", year, next);
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    ConformityCheck get(UUID id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    Optional<ConformityCheck> find(UUID id) {
        return jdbc.sql(get.text())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(result -> json.readValue(result, ConformityCheck.class));
    }

    Optional<UUID> findNumbered(String number) {
        return jdbc.sql(findNumbered.text())
                .param("number", number)
                .query(UUID.class)
                .optional();
    }

    /**
     * What a check was made of.
     *
     * @throws ProblemException {@code CLASS_UNKNOWN} when its kind of project is gone
     */
    CheckInput input(ConformityCheck check) {
        return new CheckInput(
                ground(check.id()),
                classes.get(check.projectClass()),
                check.asOf(),
                check.accuracyM(),
                check.indicative(),
                check.name(),
                check.project(),
                Objects.requireNonNullElse(check.programmeQuestion(), ProgrammeQuestion.NONE));
    }

    /** The place of a check, in the national system, as it was judged. */
    private Geometry ground(UUID id) {
        return jdbc.sql(ground.text())
                .param("id", id)
                .query((row, number) -> Geometries.fromEwkb(row.getBytes("footprint")))
                .optional()
                .orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(UUID id) {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                Map.of("what", new Bilingual("phiếu đối chiếu " + id, "conformity check " + id)));
    }
}
