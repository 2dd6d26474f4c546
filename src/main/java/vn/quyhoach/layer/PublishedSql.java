package vn.quyhoach.layer;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.quyhoach.layer.PublishedLayer.Validity;
import vn.quyhoach.sql.SqlFile;

/**
 * Queries over any published layer: a {@code .sql} file with slots for what a layer declares. The one place where an
 * identifier enters a query, and none of them comes from a request: the view from the checked id, the columns from the
 * database's own catalogue. Values are always parameters.
 *
 * <p>Slots: {@code ${view}}; {@code ${columns}} all attributes; {@code ${matching}} the conditions of a {@link
 * Selection}, over an alias {@code feature}; {@code ${size}} the area or length that tells big from small; {@code
 * ${valid_from}}, {@code ${valid_to}}, {@code ${version_id}}, null where the layer has none.
 */
public final class PublishedSql {

    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");
    private static final SqlFile MATCHING = SqlFile.of(PublishedSql.class, "matching");
    private static final SqlFile ASKED = SqlFile.of(PublishedSql.class, "asked");

    private PublishedSql() {}

    /** The query for one layer. */
    public static String text(SqlFile file, PublishedLayer layer, LayerSchema schema) {
        return text(file, layer, schema, Map.of());
    }

    /**
     * The query for one layer, with slots of its own.
     *
     * @param own slots and their texts, made of the schema's names only
     */
    public static String text(SqlFile file, PublishedLayer layer, LayerSchema schema, Map<String, String> own) {
        Map<String, String> slots = new HashMap<>(own);
        slots.putAll(Map.of(
                "view", layer.source(),
                "columns", columns(schema),
                "matching", MATCHING.text(),
                "asked", ASKED.text(),
                "size", size(layer.geometry()),
                "valid_from", layer.hasValidity() ? "feature.valid_from" : "cast(null as date)",
                "valid_to", layer.hasValidity() ? "feature.valid_to" : "cast(null as date)",
                "version_id",
                        layer.validity() == Validity.PLAN_VERSION ? "feature.version_id" : "cast(null as bigint)"));
        return fill(file.text(), slots);
    }

    /** Binds the values of {@code ${matching}}. */
    public static StatementSpec bind(StatementSpec statement, Selection selection) {
        return statement.params(selection(selection));
    }

    /** The values of {@code ${matching}} by the names of their parameters. */
    static Map<String, @Nullable Object> selection(Selection selection) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("since", selection.since());
        values.put("until", selection.until());
        values.put("version_id", selection.versionId());
        values.put("unit_id", selection.unitId());
        values.put("classes", selection.classes().isEmpty() ? null : String.join(",", selection.classes()));
        return values;
    }

    private static String columns(LayerSchema schema) {
        return schema.attributes().stream()
                .map(attribute -> "feature." + attribute.name())
                .collect(Collectors.joining(", "));
    }

    private static String size(GeometryKind kind) {
        return switch (kind) {
            case POLYGON -> "feature.area_m2";
            case LINE -> "feature.length_m";
            case POINT -> "cast(null as double precision)";
        };
    }

    private static String fill(String text, Map<String, String> slots) {
        String filled = text;
        // a slot's text may have slots of its own: conditions name columns
        while (SLOT.matcher(filled).find()) {
            filled = SLOT.matcher(filled).replaceAll(match -> {
                String value = slots.get(match.group(1));
                if (value == null) {
                    throw new IllegalStateException("No slot " + match.group(1) + " in " + text);
                }
                return Matcher.quoteReplacement(value);
            });
        }
        return filled;
    }
}
