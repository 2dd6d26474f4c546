package vn.quyhoach.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/** Checks the fields of a body and names all that are wrong at once. */
public final class FieldChecks {

    private final Map<String, Bilingual> wrong = new LinkedHashMap<>();

    /** Remembers the reason unless the condition holds; the first reason of a field stays. */
    public FieldChecks that(String field, boolean holds, String vi, String en) {
        if (!holds) {
            wrong.putIfAbsent(field, new Bilingual(vi, en));
        }
        return this;
    }

    public FieldChecks present(String field, @Nullable Object value) {
        return that(field, value != null && !value.toString().isBlank(), "bắt buộc phải có", "is required");
    }

    /** A text of at most so many characters, without control characters and halves of characters; null is fine. */
    public FieldChecks text(String field, @Nullable String value, int maxLength) {
        if (value == null) {
            return this;
        }
        return that(
                        field,
                        value.length() <= maxLength,
                        "dài quá " + maxLength + " ký tự",
                        "is longer than " + maxLength + " characters")
                .that(
                        field,
                        value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t'),
                        "có ký tự điều khiển",
                        "has control characters")
                .that(
                        field,
                        value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
                        "có nửa ký tự (surrogate lẻ)",
                        "has half a character (a lone surrogate)");
    }

    public FieldChecks requiredText(String field, @Nullable String value, int maxLength) {
        return present(field, value).text(field, value, maxLength);
    }

    public FieldChecks form(String field, @Nullable String value, Pattern form, String vi, String en) {
        return value == null ? this : that(field, form.matcher(value).matches(), vi, en);
    }

    /** A number within bounds, both included; null is fine. */
    public FieldChecks range(String field, @Nullable Number value, double least, double most) {
        if (value == null) {
            return this;
        }
        double number = value.doubleValue();
        String bounds = plain(least) + "…" + plain(most);
        return that(
                field,
                Double.isFinite(number) && number >= least && number <= most,
                "phải nằm trong khoảng " + bounds,
                "must lie within " + bounds);
    }

    /** @throws ProblemException {@code FIELDS_INVALID} that names every wrong field */
    public void orThrow() {
        if (wrong.isEmpty()) {
            return;
        }
        Bilingual reason = new Bilingual(
                wrong.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().vi())
                        .collect(Collectors.joining("; ")),
                wrong.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue().en())
                        .collect(Collectors.joining("; ")));
        throw new ProblemException(
                ProblemCode.FIELDS_INVALID, Map.of("reason", reason, "fields", new LinkedHashMap<>(wrong)));
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }
}
