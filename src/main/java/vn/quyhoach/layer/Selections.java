package vn.quyhoach.layer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;
import vn.quyhoach.text.NamedCode;

/**
 * Reads the parameters that every service has in common ({@code datetime}, {@code version}, {@code unit}, {@code
 * class}) and refuses what does not exist, so that a typing mistake is not taken for an empty map.
 */
@Component
public class Selections {

    /** The names of the parameters, in the order of the documentation. */
    public static final List<String> PARAMETERS = List.of("datetime", "version", "unit", "class");

    private static final int MAX_CLASSES = 100;

    private final SqlFile versionSql = SqlFile.of(Selections.class, "version");
    private final SqlFile unitExists = SqlFile.of(Selections.class, "unit_exists");
    private final SqlFile classesSql = SqlFile.of(Selections.class, "classes");
    private final ReaderDatabase database;
    private final Layers layers;
    private final Clock clock;

    /** What was found; a tile must not ask again for what the last one asked. Few keys: only what exists is kept. */
    private final Map<Long, Period> versions = new ConcurrentHashMap<>();

    private final Set<Long> units = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, NamedCode>> classes = new ConcurrentHashMap<>();

    Selections(ReaderDatabase database, Layers layers, Clock clock) {
        this.database = database;
        this.layers = layers;
        this.clock = clock;
    }

    /** Today, where the law is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(Period.LEGAL_TIME));
    }

    /**
     * The selection these parameters mean; today, when neither day nor version is given.
     *
     * @param parameters from the request; others than {@link #PARAMETERS} are none of this class's business
     * @throws ProblemException {@code PARAMETER_INVALID}, {@code VERSION_UNKNOWN}, {@code UNIT_UNKNOWN}, {@code
     *     CLASS_UNKNOWN}
     */
    public Selection read(PublishedLayer layer, QueryParameters parameters) {
        String datetime = parameters.find("datetime");
        String version = parameters.find("version");
        if (datetime != null && version != null) {
            throw QueryParameters.invalid(
                    "version",
                    version,
                    new Bilingual(
                            "Chỉ gửi datetime hoặc version, không gửi cả hai.",
                            "Give a datetime or a version, not both."));
        }
        Long unit = unit(parameters.find("unit"));
        List<String> codes = classes(layer, parameters.find("class"));
        if (version != null) {
            Long id = number("version", version);
            Period inForce = inForce(id);
            if (layer.hasVersions()) {
                return new Selection(null, null, id, unit, codes);
            }
            // beside a plan version the units stand as they are or were while it was in force
            LocalDate last = inForce.until();
            LocalDate day = last == null || last.isAfter(today()) ? today() : last;
            return new Selection(day, day, null, unit, codes);
        }
        Period period = datetime == null ? new Period(today(), today()) : Period.parse(datetime);
        return new Selection(period.since(), period.until(), null, unit, codes);
    }

    /**
     * The days that a {@code datetime} means.
     *
     * @throws ProblemException {@code PARAMETER_INVALID}
     */
    public Selection days(String datetime) {
        Period period = Period.parse(datetime);
        return new Selection(period.since(), period.until(), null, null, List.of());
    }

    /** New versions, units and classes come with changed layers; withdrawn ones go. */
    @TransactionalEventListener(fallbackExecution = true)
    void forget(LayerChanged change) {
        versions.clear();
        units.clear();
        classes.clear();
    }

    private Period inForce(Long id) {
        Period known = versions.get(id);
        if (known != null) {
            return known;
        }
        Period found = database.ask(jdbc -> jdbc.sql(versionSql.text())
                        .param("id", id)
                        .query((row, i) -> new Period(
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class)))
                        .optional())
                .orElseThrow(() -> new ProblemException(ProblemCode.VERSION_UNKNOWN, Map.of("version", id)));
        versions.put(id, found);
        return found;
    }

    private @Nullable Long unit(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Long id = number("unit", text);
        if (!units.contains(id)) {
            boolean exists = database.ask(jdbc -> jdbc.sql(unitExists.text())
                    .param("id", id)
                    .query(Boolean.class)
                    .single());
            if (!exists) {
                throw new ProblemException(ProblemCode.UNIT_UNKNOWN, Map.of("unit", id));
            }
            units.add(id);
        }
        return id;
    }

    private List<String> classes(PublishedLayer layer, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> codes = Arrays.asList(text.split(",", -1));
        if (codes.size() > MAX_CLASSES) {
            throw QueryParameters.invalid(
                    "class",
                    Integer.toString(codes.size()),
                    new Bilingual("Tối đa " + MAX_CLASSES + " mã.", "At most " + MAX_CLASSES + " codes."));
        }
        Map<String, NamedCode> known = classes.computeIfAbsent(layer.id(), id -> readClasses(layer));
        for (String code : codes) {
            if (!known.containsKey(code)) {
                throw new ProblemException(
                        ProblemCode.CLASS_UNKNOWN,
                        Map.of(
                                "class",
                                code,
                                "supported",
                                known.keySet(),
                                "nearest",
                                NamedCode.nearest(code, known.values())));
            }
        }
        return codes;
    }

    private Map<String, NamedCode> readClasses(PublishedLayer layer) {
        String sql = PublishedSql.text(classesSql, layer, layers.schema(layer));
        List<NamedCode> found = database.ask(jdbc -> jdbc.sql(sql)
                .param("layer", layer.baseId())
                .query((row, i) -> new NamedCode(
                        row.getString("code"), new Bilingual(row.getString("name_vi"), row.getString("name_en"))))
                .list());
        Map<String, NamedCode> byCode = new LinkedHashMap<>();
        found.forEach(one -> byCode.put(one.code(), one));
        return byCode;
    }

    private static Long number(String parameter, String text) {
        try {
            long number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw QueryParameters.invalid(parameter, text, QueryParameters.WHOLE_NUMBER);
        }
        throw QueryParameters.invalid(
                parameter, text, new Bilingual("Cần một số dương.", "Expected a positive number."));
    }
}
