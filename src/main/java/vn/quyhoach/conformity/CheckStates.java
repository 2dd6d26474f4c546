package vn.quyhoach.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quyhoach.conformity.CheckState.Reason;
import vn.quyhoach.conformity.CheckState.State;
import vn.quyhoach.conformity.pack.RulePacks;
import vn.quyhoach.layer.Layers;
import vn.quyhoach.layer.PublishedLayer;
import vn.quyhoach.layer.Selections;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Tells which checks do not hold any more, and why: by comparing what they were made of with what there is. */
@Component
class CheckStates {

    private final SqlFile states = SqlFile.of(CheckStates.class, "check_states");
    private final JdbcClient jdbc;
    private final Selections selections;
    private final Layers layers;
    private final RulePacks packs;

    CheckStates(JdbcClient jdbc, Selections selections, Layers layers, RulePacks packs) {
        this.layers = layers;
        this.packs = packs;
        this.jdbc = jdbc;
        this.selections = selections;
    }

    CheckState of(UUID id) {
        return of(List.of(id)).getOrDefault(id, CheckState.HOLDS);
    }

    /** Those that do not hold; who is not named does. */
    Map<UUID, CheckState> of(Collection<UUID> ids) {
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        LocalDate today = selections.today();
        jdbc.sql(states.text())
                .param("ids", ids.toArray(UUID[]::new))
                .param("today", today)
                // a check by other rules is stale for that already
                .param("setback", packs.inForceOn(today).setbacks().farthestMetres())
                .param(
                        "restricted",
                        layers.restricted().stream().map(PublishedLayer::id).toArray(String[]::new))
                .query(row -> {
                    reasons.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                            .add(reason(row));
                });
        Map<UUID, CheckState> found = new HashMap<>();
        reasons.forEach((id, why) -> found.put(id, new CheckState(State.STALE, why)));
        return found;
    }

    private static Reason reason(ResultSet row) throws SQLException {
        String code = row.getString("reason");
        Timestamp since = row.getTimestamp("since");
        return new Reason(
                code,
                row.getString("subject"),
                message(code, row.getString("what")),
                since == null ? null : since.toInstant());
    }

    private static Bilingual message(String code, String what) {
        return switch (code) {
            case "PLAN" ->
                new Bilingual(
                        "Có phiên bản quy hoạch mới có hiệu lực tại đây: " + what + ".",
                        "A newer plan version is in force here: " + what + ".");
            case "PLAN_WITHDRAWN" ->
                new Bilingual(
                        "Phiên bản quy hoạch đã dùng bị hủy: " + what + ".",
                        "The plan version it was made with is withdrawn: " + what + ".");
            case "PLAN_CORRECTED" ->
                new Bilingual(
                        "Quy hoạch tại đây đã được đính chính: " + what + ".",
                        "What the plan draws here was corrected: " + what + ".");
            case "RULE_PACK" ->
                new Bilingual("Bộ quy tắc khác đang áp dụng: " + what + ".", "Other rules are in force: " + what + ".");
            default ->
                new Bilingual(
                        "Vị trí của dự án đã thay đổi: " + what + ".",
                        "The project's place has changed: " + what + ".");
        };
    }
}
