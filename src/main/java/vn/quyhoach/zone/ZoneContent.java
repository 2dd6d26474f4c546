package vn.quyhoach.zone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.FieldChecks;

/** What is said of a plan object, by the columns of its table; the layer's attributes in, JSON for the database out. */
final class ZoneContent {

    private static final Set<String> BASES = Set.of("LEGAL_BOUNDARY", "PLAN_DIGITISED", "INDICATIVE_SYMBOL");
    private static final String USUAL_BASIS = "PLAN_DIGITISED";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The layer's attributes that people write, and the columns that keep them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "code", "code",
            "name", "name_vi",
            "name_en", "name_en",
            "class_code", "class_code",
            "position_basis", "position_basis",
            "source_scale", "source_scale",
            "legal_basis", "legal_basis",
            "attributes", "attributes");

    private final Map<String, @Nullable Object> values;

    private ZoneContent(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    static Set<String> attributes(ZoneTable table) {
        Set<String> all = new TreeSet<>(COLUMNS.keySet());
        all.addAll(table.ownAttributes());
        return all;
    }

    static ZoneContent empty() {
        return new ZoneContent(new LinkedHashMap<>());
    }

    /** @param json as {@code edit_hold_object} reads it */
    static ZoneContent of(String json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        JSON.readTree(json).forEachEntry((column, value) -> values.put(column, plain(value)));
        return new ZoneContent(values);
    }

    /** This with what was sent in its place; attributes that were not sent stay. */
    ZoneContent with(Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        sent.forEach((attribute, value) -> changed.put(
                COLUMNS.getOrDefault(attribute, attribute),
                attribute.equals("attributes") && value != null ? compact(value.toString()) : value));
        return new ZoneContent(changed);
    }

    ZoneContent withScheme(@Nullable String scheme) {
        return with(scheme == null ? Map.of() : Map.of("class_scheme", scheme));
    }

    @Nullable
    String text(String column) {
        Object value = values.get(column);
        return value == null ? null : value.toString();
    }

    /** What people write of such an object, by attribute. */
    Map<String, @Nullable Object> said(ZoneTable table) {
        Map<String, @Nullable Object> said = new TreeMap<>();
        attributes(table)
                .forEach(attribute -> said.put(attribute, values.get(COLUMNS.getOrDefault(attribute, attribute))));
        return said;
    }

    /** What was left out and has a usual value. */
    ZoneContent completed(ZoneTable table) {
        Map<String, @Nullable Object> complete = new LinkedHashMap<>(values);
        complete.computeIfAbsent("name_vi", column -> values.get("code"));
        complete.computeIfAbsent("position_basis", column -> USUAL_BASIS);
        complete.computeIfAbsent("attributes", column -> "{}");
        if (table == ZoneTable.LINES) {
            complete.computeIfAbsent("outer_offset_m", column -> 0.0);
        }
        return new ZoneContent(complete);
    }

    FieldChecks checks() {
        String basis = text("position_basis");
        String attributes = text("attributes");
        return new FieldChecks()
                .requiredText("code", text("code"), 100)
                .text("name", text("name_vi"), 500)
                .text("name_en", text("name_en"), 500)
                .requiredText("class_code", text("class_code"), 100)
                .text("legal_basis", text("legal_basis"), 2_000)
                .text("object_type", text("object_type"), 100)
                .text("subtype", text("subtype"), 100)
                .range("source_scale", (Number) values.get("source_scale"), 10, 99_999_999)
                .range("outer_offset_m", (Number) values.get("outer_offset_m"), 0, 9_999)
                .that(
                        "position_basis",
                        basis == null || BASES.contains(basis),
                        "là LEGAL_BOUNDARY, PLAN_DIGITISED hoặc INDICATIVE_SYMBOL",
                        "is LEGAL_BOUNDARY, PLAN_DIGITISED or INDICATIVE_SYMBOL")
                .that(
                        "attributes",
                        attributes == null || isObject(attributes),
                        "không phải đối tượng JSON",
                        "is no JSON object");
    }

    /** Where another content differs: attribute to what is wanted and what there is. */
    Map<String, Object> differences(ZoneContent present) {
        Map<String, Object> differences = new LinkedHashMap<>();
        values.forEach((column, wanted) -> {
            String now = present.text(column);
            if (!Objects.equals(text(column), now)) {
                Map<String, @Nullable Object> both = new LinkedHashMap<>();
                both.put("yours", wanted);
                both.put("current", now);
                differences.put(column.equals("name_vi") ? "name" : column, both);
            }
        });
        return differences;
    }

    String json() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(values);
        row.computeIfPresent("attributes", (column, text) -> JSON.readTree(text.toString()));
        return JSON.writeValueAsString(row);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isIntegralNumber()) {
            return value.asLong();
        }
        if (value.isNumber()) {
            return value.asDouble();
        }
        return value.isString() ? value.asString() : value.toString();
    }

    /** As this class writes JSON, so that two texts of the same content are equal. */
    private static String compact(String json) {
        return isObject(json) ? JSON.readTree(json).toString() : json;
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }
}
