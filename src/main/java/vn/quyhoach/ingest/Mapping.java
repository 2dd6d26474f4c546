package vn.quyhoach.ingest;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.Severity;
import vn.quyhoach.text.Words;
import vn.quyhoach.vectorfile.VectorFeature;
import vn.quyhoach.vectorfile.VectorLayer;

/** Which field of a file fills which attribute of ours; the fields that fill none are kept as they are. */
final class Mapping {

    /** Characters of a field that fills no attribute of ours. */
    private static final int MOST = 10_000;

    private final Map<Target, String> fields = new EnumMap<>(Target.class);
    private final Map<Target, String> constants = new EnumMap<>(Target.class);
    private final ImportOptions options;
    private final Set<String> used = new HashSet<>();

    private Mapping(ImportOptions options) {
        this.options = options;
    }

    /** Says what is mapped to a field the file does not have. */
    static Mapping of(ImportOptions options, VectorLayer layer, Findings findings) {
        Mapping mapping = new Mapping(options);
        for (Target target : Target.values()) {
            String wanted = options.mappingOrEmpty().get(target.attribute);
            if (wanted == null) {
                if (layer.attributes().contains(target.field)) {
                    mapping.fields.put(target, target.field);
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
            if (value != null && !used.contains(name)) {
                Object kept = kept(value);
                others.put(
                        name,
                        kept instanceof String text
                                ? Objects.requireNonNull(longs.cut(name, text, MOST, feature.number()))
                                : kept);
            }
        });
        return others;
    }
}
