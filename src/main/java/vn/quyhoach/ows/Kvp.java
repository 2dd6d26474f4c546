package vn.quyhoach.ows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.quyhoach.problem.ProblemException;
import vn.quyhoach.text.Bilingual;

/**
 * The names and values of a request, names in any case. Names nobody knows are passed over, as the standards want it;
 * a name that is given twice with different values is refused, because nobody knows which was meant.
 */
public final class Kvp {

    private final Map<String, String> values;

    private Kvp(Map<String, String> values) {
        this.values = values;
    }

    /** Takes what a servlet request gives: decoded. */
    public static Kvp of(Map<String, String[]> given) {
        Map<String, String> values = new TreeMap<>();
        given.forEach((name, texts) -> {
            for (String text : texts) {
                String before = values.putIfAbsent(name.toUpperCase(Locale.ROOT), text);
                if (before != null && !before.equals(text)) {
                    throw OwsProblems.invalid(
                            name,
                            new Bilingual(
                                    "Tham số " + name + " được gửi hai lần với giá trị khác nhau.",
                                    "The parameter " + name + " is given twice with different values."));
                }
            }
        });
        return new Kvp(values);
    }

    /** The value; null if it is not given or empty, which the standards take for the same. */
    public @Nullable String find(String name) {
        String value = values.get(name.toUpperCase(Locale.ROOT));
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws ProblemException {@code MissingParameterValue} */
    public String get(String name) {
        String value = find(name);
        if (value == null) {
            throw OwsProblems.missing(name);
        }
        return value;
    }

    /** Whether the name is there at all, be it with an empty value. */
    public boolean has(String name) {
        return values.containsKey(name.toUpperCase(Locale.ROOT));
    }

    /** The parts of a list with commas; empty if it is not given. Parts may be empty. */
    public List<String> list(String name) {
        String value = values.get(name.toUpperCase(Locale.ROOT));
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(",", -1)).map(String::strip).toList();
    }

    /** A whole number between bounds, both included. */
    public int number(String name, int otherwise, int least, int most) {
        String text = find(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notANumber(name, text);
        }
        throw OwsProblems.invalid(
                name,
                new Bilingual(
                        name + "=" + text + ": cần số từ " + least + " đến " + most + ".",
                        name + "=" + text + ": expected " + least + " to " + most + "."));
    }

    /** True or false in the words of the standards. */
    public boolean flag(String name, boolean otherwise) {
        String text = find(name);
        if (text == null) {
            return otherwise;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE", "1" -> true;
            case "FALSE", "0" -> false;
            default ->
                throw OwsProblems.invalid(
                        name,
                        new Bilingual(
                                name + "=" + text + ": cần TRUE hoặc FALSE.",
                                name + "=" + text + ": expected TRUE or FALSE."));
        };
    }

    public static ProblemException notANumber(String name, String text) {
        return OwsProblems.invalid(
                name, new Bilingual(name + "=" + text + ": không phải là số.", name + "=" + text + ": not a number."));
    }

    /** For logs: names only, values may hold what is nobody's business. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
