package vn.quyhoach.ingest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.PlannersOnly;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.vectorfile.VectorLayer;

/** The profiles of the office: every planner sees and mends them, for the next delivery comes to somebody else. */
@Component
@PlannersOnly
public class ImportProfiles {

    private static final int MOST_RULES = 500;
    private static final int MOST_CLASSES = 2_000;
    private static final int LONGEST = 500;

    private final SqlFile list = SqlFile.of(ImportProfiles.class, "list_profiles");
    private final SqlFile add = SqlFile.of(ImportProfiles.class, "add_profile");
    private final SqlFile replace = SqlFile.of(ImportProfiles.class, "replace_profile");
    private final SqlFile delete = SqlFile.of(ImportProfiles.class, "delete_profile");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportProfiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** By name. */
    public List<ImportProfile> list() {
        return jdbc.sql(list.text()).query((row, n) -> profile(row)).list();
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public ImportProfile get(long id) {
        return list().stream().filter(known -> known.id() == id).findFirst().orElseThrow(() -> unknown("" + id));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public ImportProfile named(String name) {
        return list().stream()
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** @throws ProblemException {@code STATE_CONFLICT} for a name that is taken */
    public ImportProfile create(@Nullable String name, @Nullable List<ImportProfile.Rule> rules) {
        return write(add, null, name, rules);
    }

    public ImportProfile replace(long id, @Nullable String name, @Nullable List<ImportProfile.Rule> rules) {
        get(id);
        return write(replace, id, name, rules);
    }

    private ImportProfile write(
            SqlFile query, @Nullable Long id, @Nullable String name, @Nullable List<ImportProfile.Rule> rules) {
        check(name, rules);
        String kept = Objects.requireNonNull(name).strip();
        try {
            JdbcClient.StatementSpec statement = jdbc.sql(query.text())
                    .param("name", kept)
                    .param("rules", json.writeValueAsString(rules))
                    .param("actor", CurrentUser.get().username())
                    .param("at", Timestamp.from(clock.instant()));
            return get((id == null ? statement : statement.param("id", id))
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException taken) {
            Bilingual reason =
                    new Bilingual("đã có mẫu tên \"" + kept + "\".", "there is a profile named " + kept + ".");
            throw new ProblemException(ProblemCode.STATE_CONFLICT, Map.of("reason", reason));
        }
    }

    private static void check(@Nullable String name, @Nullable List<ImportProfile.Rule> rules) {
        FieldChecks checks = new FieldChecks()
                .requiredText("name", name, 100)
                .that(
                        "layers",
                        rules != null && !rules.isEmpty() && rules.size() <= MOST_RULES,
                        "cần từ 1 đến " + MOST_RULES + " lớp",
                        "needs 1 to " + MOST_RULES + " layers");
        for (int i = 0; rules != null && i < Math.min(rules.size(), MOST_RULES); i++) {
            check(checks, "layers[" + i + "]", rules.get(i));
        }
        checks.orThrow();
    }

    private static void check(FieldChecks checks, String at, ImportProfile.Rule rule) {
        checks.requiredText(at + ".sourceLayer", rule.sourceLayer(), LONGEST)
                .text(at + ".layer", rule.layer(), LONGEST)
                .text(at + ".crs", rule.crs(), LONGEST)
                .text(at + ".classScheme", rule.classScheme(), LONGEST)
                .text(at + ".positionBasis", rule.positionBasis(), LONGEST);
        rule.mappingOrEmpty()
                .forEach((attribute, field) -> checks.that(
                                at + ".mapping",
                                Target.attributes().contains(attribute),
                                "dùng: " + Target.attributes(),
                                "may have: " + Target.attributes())
                        .requiredText(at + ".mapping", field, LONGEST));
        Map<String, String> classes = rule.classes() == null ? Map.of() : rule.classes();
        checks.that(
                at + ".classes",
                classes.size() <= MOST_CLASSES,
                "có quá " + MOST_CLASSES + " giá trị",
                "has more than " + MOST_CLASSES + " values");
        classes.forEach((value, code) ->
                checks.text(at + ".classes", value, LONGEST).requiredText(at + ".classes", code, LONGEST));
    }

    /** @throws ProblemException {@code NOT_FOUND} */
    public void delete(long id) {
        get(id);
        jdbc.sql(delete.text()).param("id", id).update();
    }

    /**
     * The profile for the layers of a delivery.
     *
     * @param wanted its name; empty for none; null for the one that is plainly meant, if there is one
     */
    Optional<ProfileFit> fitting(@Nullable String wanted, List<VectorLayer> layers) {
        if (wanted != null) {
            return wanted.isBlank() ? Optional.empty() : Optional.of(ProfileFit.of(named(wanted), layers));
        }
        return list().stream()
                .sorted(Comparator.comparing(ImportProfile::updatedAt).reversed())
                .map(profile -> ProfileFit.of(profile, layers))
                .filter(ProfileFit::isPlain)
                .reduce((best, next) -> next.size() > best.size() ? next : best);
    }

    private ImportProfile profile(ResultSet row) throws SQLException {
        return new ImportProfile(
                row.getLong("id"),
                row.getString("name"),
                Arrays.asList(json.readValue(row.getString("rules"), ImportProfile.Rule[].class)),
                row.getString("actor"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static ProblemException unknown(String which) {
        return new ProblemException(
                ProblemCode.NOT_FOUND,
                Map.of("what", new Bilingual("mẫu nhập \"" + which + "\"", "import profile " + which)));
    }
}
