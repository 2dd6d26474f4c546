package vn.quyhoach.conformity.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.text.Bilingual;

/**
 * A line of a table. Whatever a value should be and is not becomes a finding, and the reader answers null.
 *
 * @param values by name of the column, without blanks around them
 */
record PackRow(String file, int line, Map<String, String> values, PackFindings findings) {

    private static final int MOST_CHARACTERS = 2_000;

    /** The value, or null where there is none. */
    @Nullable
    String find(String column) {
        String value = values.get(column);
        if (value == null || value.isEmpty()) {
            return null;
        }
        if (value.length() > MOST_CHARACTERS) {
            block("QH-RULE-VALUE-LONG", column, Map.of("column", column, "most", MOST_CHARACTERS));
            return null;
        }
        return value;
    }

    @Nullable
    String text(String column) {
        String value = find(column);
        if (value == null && values.getOrDefault(column, "").isEmpty()) {
            block("QH-RULE-VALUE-MISSING", column, Map.of("column", column));
        }
        return value;
    }

    /** One of the words; null and a finding for any other. */
    <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        String allowed = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        wrong(column, value, new Bilingual("một trong: " + allowed, "one of: " + allowed));
        return null;
    }

    @Nullable
    String oneOf(String column, List<String> words) {
        String value = text(column);
        if (value == null || words.contains(value)) {
            return value;
        }
        String allowed = String.join(", ", words);
        wrong(column, value, new Bilingual("một trong: " + allowed, "one of: " + allowed));
        return null;
    }

    /** A number with a decimal point, within bounds. */
    @Nullable
    Double number(String column, double least, double most) {
        String value = text(column);
        return value == null ? null : number(column, value, least, most);
    }

    /** A whole number where there is one, else the given. */
    @Nullable
    Integer wholeOr(String column, int otherwise, int least, int most) {
        String value = find(column);
        if (value == null) {
            return otherwise;
        }
        Double number = number(column, value, least, most);
        if (number != null && number != Math.rint(number)) {
            wrong(column, value, new Bilingual("một số nguyên", "a whole number"));
            return null;
        }
        return number == null ? null : number.intValue();
    }

    private @Nullable Double number(String column, String value, double least, double most) {
        String plain = value.matches("-?\\d{1,12}(\\.\\d{1,12})?") ? value : "";
        double number = plain.isEmpty() ? Double.NaN : Double.parseDouble(plain);
        if (number >= least && number <= most) {
            return number;
        }
        String range = String.format(Locale.ROOT, "%s … %s", shortest(least), shortest(most));
        wrong(
                column,
                value,
                new Bilingual("một số trong khoảng " + range + ", dấu chấm thập phân", "a number within " + range));
        return null;
    }

    private static String shortest(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    @Nullable
    LocalDate day(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            wrong(column, value, new Bilingual("một ngày dạng 2026-01-31", "a day such as 2026-01-31"));
            return null;
        }
    }

    /** The days a line holds; null where they cannot be read. */
    @Nullable
    Validity validity() {
        LocalDate from = day("valid_from");
        LocalDate to = find("valid_to") == null ? null : day("valid_to");
        if (from == null || (to == null && find("valid_to") != null)) {
            return null;
        }
        if (to != null && !to.isAfter(from)) {
            block("QH-RULE-VALIDITY", "valid_to", Map.of("from", from, "to", to));
            return null;
        }
        return new Validity(from, to);
    }

    List<String> words(String column) {
        String value = find(column);
        return value == null ? List.of() : List.of(value.split(" +"));
    }

    @Nullable
    Bilingual both(String column) {
        String vi = find(column + "_vi");
        return vi == null ? null : Bilingual.of(vi, find(column + "_en"));
    }

    void wrong(String column, String value, Bilingual wanted) {
        block("QH-RULE-VALUE", column, Map.of("column", column, "value", value, "wanted", wanted));
    }

    void block(String code, @Nullable String column, Map<String, ?> details) {
        findings.block(code, file, line, column, details);
    }
}
