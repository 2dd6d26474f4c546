package vn.quyhoach.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.layer.LayerSchema;
import vn.quyhoach.layer.LayerSchema.Attribute;
import vn.quyhoach.text.Words;

/**
 * Knows a file this service made: which of its fields stand for what. Such a file has more fields than a stranger's: the
 * version, its decision, the area, the class in words. They follow from the rest, so they are not stored a second time;
 * what came in once as a field nobody knew is in one field as JSON, and goes back to where it was.
 */
final class OwnExport {

    /** The field that holds everything no other one stands for, as JSON. */
    private static final String ATTRIBUTES = "attributes";

    /** No stranger's file has all of them. */
    private static final Set<String> SIGNATURE = Set.of("code", "class_code", "plan_code", "version_id", ATTRIBUTES);

    /** What formats call an object's number, beside its fields. */
    private static final Set<String> NUMBERS = Set.of(LayerSchema.ID, "gml_id", "Số");

    /** How the columns of a workbook begin that tell the centre of an object, and what did not fit into a cell. */
    private static final List<String> OF_WORKBOOKS =
            List.of("X tâm, hướng Bắc", "Y tâm, hướng Đông", "Vĩ độ tâm", "Kinh độ tâm", "Ghi chú");

    /** Characters of a field's name in a dBase table. */
    private static final int DBASE_NAME = 10;

    /** Our attribute by the name of the file's field; empty for a stranger's file. */
    private final Map<String, String> attributes;

    private OwnExport(Map<String, String> attributes) {
        this.attributes = attributes;
    }

    /** @param fields of the file, in its order */
    static OwnExport of(LayerSchema schema, List<String> fields) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String field : fields) {
            String attribute = attribute(schema, field);
            if (attribute != null && !attributes.containsValue(attribute)) {
                attributes.put(field, attribute);
            }
        }
        return new OwnExport(attributes.values().containsAll(SIGNATURE) ? attributes : Map.of());
    }

    boolean recognised() {
        return !attributes.isEmpty();
    }

    /** The field that has the values of an attribute; null where there is none. */
    @Nullable
    String field(String attribute) {
        return attributes.entrySet().stream()
                .filter(entry -> entry.getValue().equals(attribute))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether a field follows from others, so that nobody needs to keep it. */
    boolean isDerived(String field) {
        String attribute = attributes.get(field);
        if (attribute != null) {
            return !attribute.equals(ATTRIBUTES);
        }
        return recognised() && (NUMBERS.contains(field) || OF_WORKBOOKS.stream().anyMatch(field::startsWith));
    }

    /** Whether a field holds the attributes that have no field of their own, as JSON. */
    boolean isAttributes(String field) {
        return ATTRIBUTES.equals(attributes.get(field));
    }

    /** By its name, whole or as a dBase table shortens it, or by the title that heads it in a workbook. */
    private static @Nullable String attribute(LayerSchema schema, String field) {
        List<Attribute> all = schema.attributes();
        return all.stream()
                .filter(attribute -> attribute.name().equals(field))
                .findFirst()
                .or(() -> all.stream()
                        .filter(attribute -> isTitle(attribute, field) || isShortened(attribute.name(), field))
                        .findFirst())
                .map(Attribute::name)
                .orElse(null);
    }

    private static boolean isTitle(Attribute attribute, String field) {
        String title = attribute.title().vi();
        return Words.folded(field).equals(Words.folded(title)) || field.equals(title + " (" + attribute.name() + ")");
    }

    /** {@code position_b} is {@code position_basis}, {@code class_na_1} is the second one that begins with {@code class_na}. */
    private static boolean isShortened(String attribute, String field) {
        if (field.length() != DBASE_NAME || attribute.length() <= DBASE_NAME) {
            return false;
        }
        return attribute.startsWith(field) || attribute.startsWith(field.replaceFirst("_[0-9]$", ""));
    }
}
