package vn.quyhoach.ingest.repair;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.ingest.coverage.CoverageCheck;
import vn.quyhoach.ingest.coverage.CoverageFaults;
import vn.quyhoach.ingest.coverage.CoverageFlaw;
import vn.quyhoach.sql.SqlFile;

/** Makes the repairs somebody has agreed to on the staged objects, before they are judged, and remembers each change. */
@Component
public class Repairs {

    /** A repair that would change more of an object is not made: then a person has to look at it. */
    public static final double MOST_SHARE = 0.1;

    private final SqlFile open = sql("open");
    private final Map<RepairKind, SqlFile> changes = Map.of(
            RepairKind.RECODE, sql("recode"),
            RepairKind.MAKE_VALID, sql("make_valid"),
            RepairKind.DROP_VERTICES, sql("drop_vertices"),
            RepairKind.DROP_DUPLICATES, sql("drop_duplicates"),
            RepairKind.CUT_OVERLAPS, sql("cut_overlaps"),
            RepairKind.CUT_AT_NEIGHBOURS, sql("cut_overlaps"),
            RepairKind.CLOSE_GAPS, sql("close_gaps"),
            RepairKind.CLOSE_TO_NEIGHBOURS, sql("close_gaps"));
    private final SqlFile refuse = sql("refuse");
    private final SqlFile refused = sql("refused");
    private final SqlFile apply = sql("apply");
    private final SqlFile made = sql("changes");
    private final SqlFile count = sql("count");
    private final SqlFile keep = sql("keep");
    private final SqlFile kept = sql("kept");
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CoverageCheck coverage;

    Repairs(JdbcClient jdbc, JsonMapper json, CoverageCheck coverage) {
        this.jdbc = jdbc;
        this.json = json;
        this.coverage = coverage;
    }

    private static SqlFile sql(String name) {
        return SqlFile.of(Repairs.class, name);
    }

    /**
     * In the transaction that has filled the staging table; answers how many objects were changed.
     *
     * @param parameters of the checks of the import
     */
    public long run(List<RepairConsent> consents, Map<String, ?> parameters) {
        jdbc.sql(open.text()).update();
        boolean covers = Boolean.TRUE.equals(parameters.get("land_use"));
        consents.stream()
                .filter(consent -> covers || !kind(consent).ofCoverage())
                .sorted(Comparator.comparing(Repairs::kind))
                .forEach(consent -> make(consent, kind(consent), parameters));
        return jdbc.sql(count.text()).query(Long.class).single();
    }

    private static RepairKind kind(RepairConsent consent) {
        return RepairKind.of(Objects.requireNonNull(consent.code())).orElseThrow();
    }

    private void make(RepairConsent consent, RepairKind kind, Map<String, ?> parameters) {
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        values.put("code", kind.code());
        values.put("kind", kind.name());
        values.put("all", consent.objects() == null);
        values.put("objects", json.writeValueAsString(Objects.requireNonNullElse(consent.objects(), List.of())));
        values.put("from", consent.from());
        values.put("to", consent.to());
        values.put("share", MOST_SHARE);
        switch (kind) {
            case RECODE, MAKE_VALID, DROP_VERTICES, DROP_DUPLICATES -> {}
            case CUT_OVERLAPS -> pairs(values, coverage.faults(parameters).overlaps());
            case CUT_AT_NEIGHBOURS -> pairs(values, coverage.faults(parameters).neighbourOverlaps());
            case CLOSE_GAPS -> places(values, consent, CoverageFlaw.Kind.GAP, parameters);
            case CLOSE_TO_NEIGHBOURS -> places(values, consent, CoverageFlaw.Kind.NEIGHBOUR_GAP, parameters);
        }
        jdbc.sql(Objects.requireNonNull(changes.get(kind)).text())
                .params(values)
                .update();
        jdbc.sql(refuse.text()).params(values).update();
        jdbc.sql(apply.text()).update();
    }

    private void pairs(Map<String, Object> values, List<CoverageFaults.Shared> pairs) {
        values.put("pairs", json.writeValueAsString(pairs));
    }

    private void places(
            Map<String, Object> values, RepairConsent consent, CoverageFlaw.Kind kind, Map<String, ?> parameters) {
        WKTWriter writer = new WKTWriter();
        List<String> places = coverage.faults(parameters).gaps().stream()
                .filter(flaw -> flaw.kind() == kind && flaw.areaM2() <= consent.gapM2())
                .filter(flaw -> flaw.objects().stream().anyMatch(consent::means))
                .map(CoverageFlaw::place)
                .map((Geometry place) -> writer.write(place))
                .toList();
        values.put("places", json.writeValueAsString(places));
    }

    /** What was agreed to and not made, after {@link #run}. */
    public List<RepairRefusal> refused() {
        return jdbc.sql(refused.text())
                .query((row, n) -> {
                    Map<String, Object> details = new LinkedHashMap<>();
                    for (String name : List.of("repaired", "kind", "lostM2", "gainedM2", "wholeM2")) {
                        details.put(name, row.getString(name));
                    }
                    return new RepairRefusal(
                            row.getString("subject"), details, row.getString("place"), row.getLong("total"));
                })
                .list();
    }

    /** What was changed, after {@link #run}; the first of it. */
    public List<RepairedObject> made(int most) {
        return jdbc.sql(made.text())
                .param("most", most)
                .query((row, n) -> object(row, false))
                .list();
    }

    /** Writes down what was changed, after {@link #run} and in its transaction. */
    public void keep(UUID importId, String actor) {
        jdbc.sql(keep.text()).param("import", importId).param("actor", actor).update();
    }

    /** The changes of an import after a number. */
    public List<RepairedObject> list(UUID importId, long after, int most) {
        return jdbc.sql(kept.text())
                .param("import", importId)
                .param("after", after)
                .param("most", most)
                .query((row, n) -> object(row, true))
                .list();
    }

    private static RepairedObject object(ResultSet row, boolean kept) throws SQLException {
        return new RepairedObject(
                row.getLong("number"),
                row.getString("code"),
                RepairKind.valueOf(row.getString("kind")),
                row.getString("object"),
                row.getString("before"),
                row.getString("after"),
                row.getDouble("area_before_m2"),
                row.getDouble("area_after_m2"),
                row.getDouble("gained_m2"),
                row.getDouble("lost_m2"),
                row.getString("value_before"),
                row.getString("value_after"),
                kept ? row.getString("actor") : null,
                kept ? row.getTimestamp("at").toInstant() : null);
    }
}
