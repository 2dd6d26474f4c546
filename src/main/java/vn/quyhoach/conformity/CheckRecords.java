package vn.quyhoach.conformity;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
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
    private final NamedParameterJdbcTemplate batches;
    private final JsonMapper json;
    private final Selections selections;
    private final ProjectClasses classes;

    CheckRecords(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            JsonMapper json,
            Selections selections,
            ProjectClasses classes) {
        this.batches = batches;
        this.classes = classes;
        this.selections = selections;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A check as it was made, and what of. */
    record Made(ConformityCheck check, CheckInput input) {}

    /** The checks with their numbers and hashes, as they are kept. */
    List<ConformityCheck> save(List<Made> made) {
        List<RecordText> texts = made.stream()
                .map(one ->
                        RecordText.of(json.<ObjectNode>valueToTree(one.check()).without(RecordText.NAMES)))
                .toList();
        int year = selections.today().getYear();
        // the last step before they are written, because it holds others back to the end of the transaction
        int last = jdbc.sql(nextNumber.text())
                .param("year", year)
                .param("count", made.size())
                .query(Integer.class)
                .single();
        List<ConformityCheck> checks = new ArrayList<>();
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            String number = String.format(Locale.ROOT, "DC-%d-%06d", year, last - made.size() + 1 + i);
            RecordText text = texts.get(i);
            ConformityCheck check = made.get(i).check().recorded(number, text.hash());
            checks.add(check);
            rows.add(row(check, text.named(number), made.get(i).input()));
        }
        batches.batchUpdate(save.text(), rows.toArray(SqlParameterSource[]::new));
        return checks;
    }

    private static SqlParameterSource row(ConformityCheck check, String result, CheckInput input) {
        ProjectReference project = check.project();
        return new MapSqlParameterSource("id", check.id())
                .addValue("number", check.number())
                .addValue("hash", check.hash())
                .addValue("created_at", Timestamp.from(check.createdAt()))
                .addValue("created_by", CurrentUser.get().username())
                .addValue("as_of", check.asOf())
                .addValue("project_id", project == null ? null : project.id(), Types.BIGINT)
                .addValue("project_class", check.projectClass())
                .addValue("verdict", check.verdict().name())
                .addValue("rule_pack", check.rulePack())
                .addValue("result", result)
                .addValue("project_mark", input.projectMark())
                .addValue("footprint", Geometries.toEwkb(input.ground()));
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
                Objects.requireNonNullElse(check.programmeQuestion(), ProgrammeQuestion.NONE),
                null);
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
