package vn.quyhoach.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.FieldChecks;
import vn.quyhoach.problem.ProblemCode;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.sql.SqlFile;
import vn.quyhoach.text.Bilingual;

/** Keeps the {@link StandardProperties} of features that are edited, apart from what a plan says of them. */
@Component
public class StandardPropertyStore {

    /** Of a layer: they are read together, and hand-made. */
    private static final int MOST = 10_000;

    private static final int LONGEST = 2_000;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final SqlFile list = SqlFile.of(StandardPropertyStore.class, "standard_properties");
    private final SqlFile keep = SqlFile.of(StandardPropertyStore.class, "keep_standard_properties");
    private final SqlFile clear = SqlFile.of(StandardPropertyStore.class, "clear_standard_properties");
    private final SqlFile forget = SqlFile.of(StandardPropertyStore.class, "forget_standard_properties");
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandardPropertyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of a layer's features that have any, by the features' ids. */
    public Map<Long, StandardProperties> list(PublishedLayer layer) {
        Map<Long, StandardProperties> all = new HashMap<>();
        jdbc.sql(list.text()).param("layer", layer.id()).query(rows -> {
            all.put(
                    rows.getLong("feature_id"),
                    new StandardProperties(json.readValue(rows.getString("properties"), TEXTS)));
        });
        return all;
    }

    /**
     * Adds to what a feature has, or takes its place.
     *
     * @param whole whether what is not named goes
     * @throws ProblemException {@code UPLOAD_TOO_LARGE} for the 10,001st feature of a layer, {@code FIELDS_INVALID} for
     *     more than 2,000 characters
     */
    void keep(PublishedLayer layer, long id, StandardProperties properties, boolean whole) {
        if (whole) {
            forget(layer, id);
        }
        if (properties.values().isEmpty()) {
            return;
        }
        FieldChecks checks = new FieldChecks();
        Map<String, String> said = new LinkedHashMap<>();
        List<String> cleared = new ArrayList<>();
        properties.values().forEach((name, value) -> {
            if (value == null) {
                cleared.add(name);
                return;
            }
            checks.that(
                    "gml:" + name,
                    value.length() <= LONGEST,
                    "dài quá " + LONGEST + " ký tự",
                    "is longer than " + LONGEST + " characters");
            said.put(name, value);
        });
        checks.orThrow();
        if (said.isEmpty()) {
            jdbc.sql(clear.text())
                    .param("layer", layer.id())
                    .param("feature", id)
                    .param("cleared", cleared.toArray(String[]::new))
                    .update();
            return;
        }
        int kept = jdbc.sql(keep.text())
                .param("layer", layer.id())
                .param("feature", id)
                .param("properties", json.writeValueAsString(said))
                .param("cleared", cleared.toArray(String[]::new))
                .param("most", MOST)
                .update();
        if (kept == 0) {
            throw new ProblemException(
                    ProblemCode.UPLOAD_TOO_LARGE,
                    Map.of(
                            "limit",
                            new Bilingual(
                                    MOST + " đối tượng có thuộc tính chuẩn GML",
                                    MOST + " features with standard properties of GML")));
        }
    }

    void forget(PublishedLayer layer, long id) {
        jdbc.sql(forget.text()).param("layer", layer.id()).param("feature", id).update();
    }
}
