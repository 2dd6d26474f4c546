package vn.quyhoach.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which field is a code, and which a name, where none is called so: by what stands in the first objects. */
final class FieldContents {

    /** Fewer objects tell nothing. */
    private static final int LEAST = 3;

    private static final int LONGEST_CODE = 40;

    private static final Set<String> NUMBERS = Set.of("objectid", "gid", "fid");

    private FieldContents() {}

    /** Adds to a mapping what the names of the fields did not tell. */
    static void complete(Map<String, String> mapping, List<String> fields, List<Map<String, @Nullable Object>> rows) {
        if (rows.size() < LEAST) {
            return;
        }
        // the number a program gives every object is a code only where nothing else is
        String number = mapping.getOrDefault(Target.CODE.attribute, "");
        boolean numbered = NUMBERS.contains(FieldGuess.plain(number));
        if (numbered) {
            mapping.remove(Target.CODE.attribute);
        }
        for (String field : fields) {
            if (mapping.containsValue(field)) {
                continue;
            }
            List<String> values = rows.stream()
                    .map(row -> row.get(field))
                    .filter(String.class::isInstance)
                    .map(value -> Objects.requireNonNull(value).toString().strip())
                    .filter(value -> !value.isEmpty())
                    .toList();
            Set<String> different = new HashSet<>(values);
            boolean whole = values.size() == rows.size();
            if (whole && different.size() == rows.size() && values.stream().allMatch(FieldContents::isCode)) {
                mapping.putIfAbsent(Target.CODE.attribute, field);
            } else if (values.size() * 2 > rows.size()
                    && different.size() * 2 > values.size()
                    && values.stream().filter(value -> value.contains(" ")).count() * 2 > values.size()) {
                mapping.putIfAbsent(Target.NAME.attribute, field);
            }
        }
        if (numbered) {
            mapping.putIfAbsent(Target.CODE.attribute, number);
        }
    }

    /** Short, without blanks, with a digit. */
    private static boolean isCode(String value) {
        return value.length() <= LONGEST_CODE
                && value.chars().noneMatch(Character::isWhitespace)
                && value.chars().anyMatch(Character::isDigit);
    }
}
