package vn.quyhoach.ingest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Words;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorLayer;

/** Which field of a file fills which attribute of ours; the fields that fill none are kept as they are. */
final class Mapping {

    /** Characters of a field that fills no attribute of ours. */
    private static final int MOST = 10_000;

    /** With every digit of a number. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<Target, String> fields = new EnumMap<>(Target.class);
    private final Map<Target, String> constants = new EnumMap<>(Target.class);
    private final ImportOptions options;
    private final OwnExport own;
    private final Set<String> used = new HashSet<>();
    private long unread;

    private Mapping(ImportOptions options, OwnExport own) {
        this.options = options;
        this.own = own;
    }

    /**
     * Says what is mapped to a field the file does not have.
     *
     * @param own what is known of the fields when the file is one of ours
     */
    static Mapping of(ImportOptions options, VectorLayer layer, OwnExport own, Findings findings) {
        Mapping mapping = new Mapping(options, own);
        for (Target target : Target.values()) {
            String wanted = options.mappingOrEmpty().get(target.attribute);
            if (wanted == null) {
                String field = own.recognised() ? own.field(target.field) : target.field;
                if (field != null && layer.attributes().contains(field)) {
                    mapping.fields.put(target, field);
                }
            } else if (wanted.startsWith("=")) {
                mapping.constants.put(target, wanted.substring(1));
            } else if (layer.attributes().contains(wanted)) {
                mapping.fields.put(target, wanted);
            } else {
                findings.about(
                        Severity.BLOCKING,
                        "QH-FIELD-MISSING",
                        Map.of(
                                "field",
                                wanted,
                                "attribute",
                                target.attribute,
                                "fields",
                                String.join(", ", layer.attributes())));
            }
        }
        mapping.used.addAll(mapping.fields.values());
        return mapping;
    }

    /** What a finding calls the source of an attribute. */
    String source(Target target) {
        return fields.getOrDefault(target, constants.getOrDefault(target, target.field));
    }

    @Nullable
    String value(Target target, VectorFeature feature) {
        String written = written(target, feature);
        return target == Target.CLASS_CODE ? options.classOf(Words.kept(written)) : written;
    }

    private @Nullable String written(Target target, VectorFeature feature) {
        String field = fields.get(target);
        Object value =
                field == null ? constants.get(target) : feature.attributes().get(field);
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue()); // 10000.0 in a Shapefile is the scale 10000
        }
        return value == null ? null : value.toString();
    }

    private static Object kept(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value
                : value.toString().replace("\u0000", ""); // PostgreSQL knows no such character
    }

    Map<String, Object> others(VectorFeature feature, LongValues longs) {
        Map<String, Object> others = new LinkedHashMap<>();
        feature.attributes().forEach((name, value) -> {
            if (value == null || used.contains(name) || own.isDerived(name)) {
                return;
            }
            if (!own.isAttributes(name) || !unpack(value.toString(), others)) {
                Object kept = kept(value);
                others.put(name, kept instanceof String text ? longs.cut(name, text, MOST, feature.number()) : kept);
            }
        });
        return others;
    }

    /** Takes what one field holds as JSON to pieces; false for what is none, such as a text that was cut off. */
    private boolean unpack(String text, Map<String, Object> into) {
        try {
            JsonNode read = EXACT.readTree(text);
            if (!read.isObject()) {
                unread++;
                return false;
            }
            read.properties().forEach(entry -> into.put(entry.getKey(), entry.getValue()));
            return true;
        } catch (JacksonException e) {
            unread++;
            return false;
        }
    }

    /** Once all features are read. */
    void tell(Findings findings) {
        if (unread > 0) {
            findings.about(Severity.WARNING, "QH-OWN-EXPORT-CUT", Map.of("count", unread));
        }
    }
}
