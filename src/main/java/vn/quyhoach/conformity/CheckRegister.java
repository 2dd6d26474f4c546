package vn.quyhoach.conformity;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.conformity.ConformityCheck.ProjectReference;
import vn.quyhoach.layer.Page;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.security.CurrentUser;
import vn.quyhoach.security.OfficersOnly;
import vn.quyhoach.security.Role;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** The register of checks, the newest first: officers see those of their units and their own, planners all. */
@Component
class CheckRegister {

    private static final ZoneId LEGAL_TIME = ZoneId.of("Asia/Ho_Chi_Minh");

    /** So many are looked at for one page when only some states are wanted; the page may then be short and have a next. */
    private static final int MOST_LOOKED_AT = 2_000;

    /** A place in the list: behind this check. */
    private record Place(Instant at, UUID id) {

        private static final Place TOP = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

        String text() {
            String text = at + " " + id;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Place read(@Nullable String text) {
            if (text == null) {
                return TOP;
            }
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts.length < 2 ? "" : parts[1]));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new ProblemException(ProblemCode.CURSOR_INVALID);
            }
        }

        static Place of(CheckSummary check) {
            return new Place(check.createdAt(), check.id());
        }
    }

    private final SqlFile list = SqlFile.of(CheckRegister.class, "list_checks");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CheckStates states;

    CheckRegister(JdbcClient jdbc, JsonMapper json, CheckStates states) {
        this.jdbc = jdbc;
        this.json = json;
        this.states = states;
    }

    /** @throws ProblemException {@code CURSOR_INVALID}, {@code PARAMETER_INVALID} for a page without size */
    @OfficersOnly
    @Transactional(readOnly = true, timeout = 10)
    public Page<CheckSummary> list(CheckQuery query) {
        Page.limit(query.limit());
        Place behind = Place.read(query.cursor());
        List<CheckSummary> found = new ArrayList<>();
        for (int looked = 0; looked < MOST_LOOKED_AT; ) {
            List<CheckSummary> read = read(query, behind);
            for (CheckSummary check : read) {
                if (query.state() != null && check.state().state() != query.state()) {
                    continue;
                }
                if (found.size() == query.limit()) {
                    return new Page<>(
                            found, Place.of(found.get(found.size() - 1)).text());
                }
                found.add(check);
            }
            if (read.size() <= query.limit()) {
                return new Page<>(found, null);
            }
            behind = Place.of(read.get(read.size() - 1));
            looked += read.size();
        }
        return new Page<>(found, behind.text());
    }

    /** One more than the limit, with their states. */
    private List<CheckSummary> read(CheckQuery query, Place behind) {
        CurrentUser caller = CurrentUser.get();
        boolean all = caller.role().atLeast(Role.PLANNER);
        List<CheckSummary> read = jdbc.sql(list.text())
                .param("before", Timestamp.from(behind.at()))
                .param("before_id", behind.id())
                .param("project", query.project())
                .param(
                        "verdict",
                        query.verdict() == null ? null : query.verdict().name())
                .param("since", start(query.from()))
                .param("until", query.to() == null ? null : start(query.to().plusDays(1)))
                .param("unit", query.unit())
                .param("own", all ? null : caller.unitIds().toArray(Long[]::new))
                .param("caller", caller.username())
                .param("limit", query.limit() + 1)
                .query((row, number) -> summary(row))
                .list();
        Map<UUID, CheckState> stale =
                states.of(read.stream().map(CheckSummary::id).toList());
        return read.stream()
                .map(check -> check.in(stale.getOrDefault(check.id(), CheckState.HOLDS)))
                .toList();
    }

    private static @Nullable Timestamp start(@Nullable LocalDate day) {
        return day == null ? null : Timestamp.from(day.atStartOfDay(LEGAL_TIME).toInstant());
    }

    private CheckSummary summary(ResultSet row) throws SQLException {
        String project = row.getString("project");
        String decision = row.getString("decision");
        String decided = row.getString("decided_verdict");
        return new CheckSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getTimestamp("created_at").toInstant(),
                row.getObject("as_of", LocalDate.class),
                row.getString("name"),
                project == null ? null : json.readValue(project, ProjectReference.class),
                row.getString("project_class"),
                Verdict.valueOf(row.getString("verdict")),
                json.readValue(row.getString("reason"), Bilingual.class),
                row.getObject("area_m2", Double.class),
                row.getObject("length_m", Double.class),
                row.getString("rule_pack"),
                CheckState.HOLDS,
                decision == null ? null : CheckDecision.Kind.valueOf(decision),
                decided == null ? null : Verdict.valueOf(decided));
    }
}
